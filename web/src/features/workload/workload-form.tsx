import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import fieldClasses from '../../ui/field.module.css'
import { Field, type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import classes from './workload.module.css'
import { setWorkload, type Workload } from './workload-query.ts'

type FormProps = { load: Workload; onDone: () => void; onReload: () => void }

/** How much somebody can carry and when they are away. What the server refuses stands beside its field. */
export const WorkloadForm = ({ load, onDone, onReload }: FormProps) => {
  const { t } = useTranslation('workload')
  const { person, version } = load
  const [capacity, setCapacity] = useState(String(load.capacity))
  const [leaveFrom, setLeaveFrom] = useState(load.leaveFrom ?? '')
  const [leaveTo, setLeaveTo] = useState(load.leaveTo ?? '')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [isStale, setStale] = useState(false)
  const [result, send] = useMutation(setWorkload)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    setStale(false)
    const typed = capacity.normalize('NFKC').trim()
    if (!/^\d{1,9}$/.test(typed)) return setProblems([{ path: 'capacity', message: t('form.notNumber') }])
    setProblems([])
    const { data } = await send({
      input: {
        personId: person.id,
        expectedVersion: version,
        capacity: Number(typed),
        leaveFrom: leaveFrom || null,
        leaveTo: leaveTo || null,
      },
    })
    const answer = data?.setWorkload
    if (answer?.__typename === 'InvalidInput') return setProblems(answer.fields)
    if (answer?.__typename === 'StaleVersion') {
      setStale(true)
      return onReload()
    }
    if (answer?.__typename !== 'SetWorkloadDone') return
    showToast({ text: t('form.done', { name: person.name }) })
    onDone()
  }
  const id = (name: string) => `${name}-${person.id}`
  const day = (name: 'leaveFrom' | 'leaveTo', value: string, change: (value: string) => void) => (
    <Field id={id(name)} label={t(`form.${name}`)} error={problemAt([...problems], name)} isOptional>
      {(control) => (
        <input
          {...control}
          type="date"
          className={fieldClasses.input}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <form className={card.form} onSubmit={submit} noValidate aria-label={t('form.openFor', { name: person.name })}>
      {result.error && <DeskTrouble error={result.error} />}
      {isStale && (
        <div role="alert">
          <Notice kind="soon">
            <p>{t('form.stale')}</p>
          </Notice>
        </div>
      )}
      <Field
        id={id('capacity')}
        label={t('form.capacity')}
        why={t('form.why')}
        error={problemAt([...problems], 'capacity')}
      >
        {(control) => (
          <input
            {...control}
            ref={first}
            type="text"
            inputMode="numeric"
            maxLength={9}
            className={`${fieldClasses.input} ${classes.number}`}
            value={capacity}
            onChange={(event) => setCapacity(event.target.value)}
          />
        )}
      </Field>
      <div className={classes.days}>
        {day('leaveFrom', leaveFrom, setLeaveFrom)}
        {day('leaveTo', leaveTo, setLeaveTo)}
      </div>
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('form.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  )
}
