import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postAuth } from '../../ui/desk/auth-door.ts'
import card from '../../ui/desk/card.module.css'
import { LONGEST_PASSWORD } from '../../ui/desk/password-lengths.ts'
import { TextField } from '../../ui/text-field.tsx'
import classes from './account.module.css'
import { sayAuthTrouble } from './auth-trouble.ts'

type PasswordFormProps = {
  id: string
  why: string
  /** What the password is sent to, at the sign-in door. */
  path: string
  submit: string
  onDone: (data: unknown) => void
  onCancel: () => void
}

/** Asks for the password again before a change of what guards the account. */
export const PasswordForm = ({ id, why, path, submit, onDone, onCancel }: PasswordFormProps) => {
  const { t } = useTranslation('account')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    if (password === '') return setProblem(t('passwordMissing'))
    setBusy(true)
    const answer = await postAuth(path, { password })
    setBusy(false)
    if (answer.problem) return setProblem(sayAuthTrouble(answer.problem, t))
    onDone(answer.data)
  }
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <TextField
        id={id}
        label={t('password.current')}
        why={why}
        type="password"
        autoComplete="current-password"
        maxLength={LONGEST_PASSWORD}
        value={password}
        onChange={setPassword}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={isBusy}>
          {submit}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
