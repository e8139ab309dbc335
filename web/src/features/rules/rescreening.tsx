import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { may, useMe } from '../../ui/desk/me.ts'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { rescreeningQuery, rescreenListings } from './rules-query.ts'

const LOOKS_MS = 2_000

/** Screening everything again, after a change of the rules: how far it came, and stopping or going on with it. */
export const Rescreening = () => {
  const { t } = useTranslation('rules')
  const mayRun = may(useMe(), 'rescreen:DetectionRule')
  const answer = useAnswer({ query: rescreeningQuery, variables: {}, about: 'rescreening' })
  const [sent, send] = useMutation(rescreenListings)
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const last = answer.data?.rescreening
  const { retry } = answer
  const isRunning = last?.state === 'RUNNING'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(retry, LOOKS_MS)
    return () => clearInterval(timer)
  }, [isRunning, retry])
  const take = async (step: 'START' | 'STOP' | 'RESUME') => {
    const done = (await send({ input: { step, reason: step === 'START' ? reason : null } })).data?.rescreenListings
    setProblem(done?.__typename === 'InvalidInput' ? done.fields[0]?.message : undefined)
    if (done?.__typename === 'Rescreening') setReason('')
    retry()
  }
  const start = (event: FormEvent) => {
    event.preventDefault()
    void take('START')
  }
  const total = Math.max(last?.total ?? 0, last?.done ?? 0)
  return (
    <section className={card.section} aria-label={t('rescreen.title')}>
      <h2>{t('rescreen.title')}</h2>
      <p className={card.quiet}>{t('rescreen.why')}</p>
      {sent.error && <DeskTrouble error={sent.error} />}
      {sent.data?.rescreenListings.__typename === 'IllegalTransition' && (
        <Notice kind="soon">
          <p>{t('rescreen.changed')}</p>
        </Notice>
      )}
      {last && (
        <div>
          <label>
            <span>
              {t(`rescreen.state.${last.state}`, { done: last.done, total })} {last.reason}
            </span>
            <progress value={last.done} max={Math.max(total, 1)} style={{ display: 'block', width: '100%' }} />
          </label>
        </div>
      )}
      {mayRun && isRunning && (
        <Button variant="default" loading={sent.fetching} onClick={() => void take('STOP')}>
          {t('rescreen.stop')}
        </Button>
      )}
      {mayRun && last?.state === 'STOPPED' && (
        <Button variant="default" loading={sent.fetching} onClick={() => void take('RESUME')}>
          {t('rescreen.resume')}
        </Button>
      )}
      {mayRun && (!last || last.state === 'FINISHED') && (
        <form onSubmit={start} noValidate className={card.form}>
          <TextField
            id="rescreen-reason"
            label={t('rescreen.reason')}
            error={problem}
            value={reason}
            maxLength={200}
            onChange={setReason}
          />
          <Button type="submit" variant="default" loading={sent.fetching}>
            {t('rescreen.start')}
          </Button>
        </form>
      )}
    </section>
  )
}
