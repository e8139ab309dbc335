import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { drawSample, type Work } from './fieldwork-query.ts'

const LARGEST = 200

/** Draws a random sample of the days above; with the same seed the same records come out. */
export const DrawForm = ({ from, to, work }: { from: string; to: string; work: readonly Work[] }) => {
  const { t } = useTranslation('fieldwork')
  const navigate = useNavigate()
  const [size, setSize] = useState('10')
  const [seed, setSeed] = useState('')
  const [collectorId, setCollectorId] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [{ fetching, error }, draw] = useMutation(drawSample)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (fetching) return
    const wanted = Number(size)
    if (!/^\d+$/.test(size.trim()) || wanted < 1 || wanted > LARGEST)
      return setProblems([{ path: 'size', message: t('draw.notSize', { largest: LARGEST }) }])
    const { data } = await draw({
      input: { fromOn: from, toOn: to, size: wanted, seed: seed.trim() || null, collectorId: collectorId || null },
    })
    const answer = data?.drawFieldSample
    if (answer?.__typename === 'InvalidInput') setProblems([...answer.fields])
    if (answer?.__typename === 'FieldSample') void navigate(`/desk/fieldwork/${answer.id}`)
  }
  const elsewhere = problems.filter(({ path }) => path !== 'size' && path !== 'seed')
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form}>
      <h3>{t('draw.title')}</h3>
      {error && <DeskTrouble error={error} />}
      {elsewhere.length > 0 && (
        <Notice kind="danger">
          {elsewhere.map(({ path, message }) => (
            <p key={path}>{message}</p>
          ))}
        </Notice>
      )}
      <TextField
        id="size"
        label={t('draw.size')}
        error={problemAt(problems, 'size')}
        inputMode="numeric"
        value={size}
        onChange={setSize}
        maxLength={3}
        isShort
      />
      <SelectField
        id="collector"
        label={t('draw.collector')}
        value={collectorId}
        onChange={setCollectorId}
        choose={t('everybody')}
        options={work.flatMap(({ collector }) => (collector ? [{ value: collector.id, label: collector.name }] : []))}
      />
      <TextField
        id="seed"
        label={t('draw.seed')}
        why={t('draw.seedWhy')}
        error={problemAt(problems, 'seed')}
        isOptional
        value={seed}
        onChange={setSeed}
        maxLength={64}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={fetching}>
          {t('draw.submit')}
        </Button>
      </div>
    </form>
  )
}
