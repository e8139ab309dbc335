import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import type { FollowKey } from '../../ui/follow-address.ts'
import { TextField } from '../../ui/text-field.tsx'
import { tidyKey } from './follow-key-store.ts'

type FollowFormProps = {
  typed: FollowKey
  /** The server knows no such pair; which of the two is wrong is not told. */
  isWrong: boolean
  attempt: number
  onKey: (key: FollowKey) => void
}

export const FollowForm = ({ typed, isWrong, attempt, onKey }: FollowFormProps) => {
  const { t } = useTranslation('following')
  const [number, setNumber] = useState(typed.number)
  const [secret, setSecret] = useState(typed.secret)
  const [ownAttempt, setOwnAttempt] = useState(0)
  const missing: Problem[] = [
    ...(number.trim() ? [] : [{ path: 'number', message: t('problem.number') }]),
    ...(secret.trim() ? [] : [{ path: 'secret', message: t('problem.secret') }]),
  ]
  const blank = ownAttempt > 0 ? missing : []
  const isChanged = number !== typed.number || secret !== typed.secret
  const problems =
    blank.length > 0 ? blank : isWrong && !isChanged ? [{ path: 'number', message: t('problem.wrong') }] : []
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (missing.length > 0) setOwnAttempt(ownAttempt + 1)
        else onKey(tidyKey({ number, secret }))
      }}
    >
      <ErrorSummary problems={problems} attempt={attempt + ownAttempt} />
      <TextField
        id="number"
        label={t('number')}
        why={t('numberWhy')}
        error={problemAt(blank, 'number')}
        value={number}
        onChange={setNumber}
        maxLength={40}
      />
      <TextField
        id="secret"
        label={t('secret')}
        why={t('secretWhy')}
        error={problemAt(blank, 'secret')}
        value={secret}
        onChange={setSecret}
        maxLength={80}
      />
      <Button type="submit">{t('open')}</Button>
    </form>
  )
}
