import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { ChoiceList } from '../../ui/choice-list.tsx'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { ShownOnce } from '../../ui/desk/shown-once.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './partners.module.css'
import { type ApiKey, createApiKey, type Partner } from './partners-query.ts'

const scopes = ['REPORTS_WRITE', 'REPORTS_READ'] as const satisfies readonly ApiKey['scopes'][number][]

/** A new key: what it may do, and then its secret, this once. */
export const NewApiKey = ({ partner, onClose }: { partner: Partner; onClose: () => void }) => {
  const { t } = useTranslation('partners')
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(scopes)
  const [problems, setProblems] = useState<{ name?: string; scopes?: string }>({})
  const [secret, setSecret] = useState<string>()
  const [result, create] = useMutation(createApiKey)
  if (secret)
    return (
      <ShownOnce
        title={t('secret.title')}
        text={t('secret.text')}
        secret={secret}
        kept={t('secret.kept')}
        onClose={onClose}
      />
    )
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    const found = {
      ...(name.trim() === '' ? { name: t('key.nameMissing') } : {}),
      ...(chosen.length === 0 ? { scopes: t('key.scopesMissing') } : {}),
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    const { data } = await create({
      input: { partnerId: partner.id, name: name.trim(), scopes: scopes.filter((scope) => chosen.includes(scope)) },
    })
    const answer = data?.createApiKey
    if (answer?.__typename === 'NewApiKey') setSecret(answer.secret)
    if (answer?.__typename === 'InvalidInput') setProblems({ name: answer.fields[0]?.message ?? answer.message })
  }
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <h3 className={classes.title}>{t('key.addFor', { name: partner.name })}</h3>
      {result.error && <DeskTrouble error={result.error} />}
      <TextField
        id={`key-name-${partner.id}`}
        label={t('key.name')}
        why={t('key.nameWhy')}
        maxLength={100}
        value={name}
        onChange={setName}
        error={problems.name}
      />
      <ChoiceList
        id={`key-scopes-${partner.id}`}
        legend={t('key.scopes')}
        kind="many"
        items={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        chosen={chosen}
        onChange={setChosen}
        error={problems.scopes}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching}>
          {t('key.create')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
