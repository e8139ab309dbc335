import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './partners.module.css'
import { createPartner } from './partners-query.ts'

export const NewPartner = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('partners')
  const [name, setName] = useState('')
  const [isSandbox, setSandbox] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [result, create] = useMutation(createPartner)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    if (name.trim().length < 2) return setProblem(t('new.nameMissing'))
    setProblem(undefined)
    const { data } = await create({ input: { name: name.trim(), sandbox: isSandbox } })
    const answer = data?.createPartner
    if (answer?.__typename === 'Partner') {
      showToast({ text: t('new.done', { name: answer.name }) })
      onClose()
    }
    if (answer?.__typename === 'Duplicate') setProblem(t('new.taken'))
    if (answer?.__typename === 'InvalidInput') setProblem(answer.fields[0]?.message ?? answer.message)
  }
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <h2 className={classes.title}>{t('add')}</h2>
      {result.error && <DeskTrouble error={result.error} />}
      <TextField
        id="partner-name"
        label={t('new.name')}
        maxLength={100}
        value={name}
        onChange={setName}
        error={problem}
      />
      <label className={classes.tick}>
        <input type="checkbox" checked={isSandbox} onChange={(event) => setSandbox(event.target.checked)} />
        <span>{t('new.sandbox')}</span>
      </label>
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('new.create')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
