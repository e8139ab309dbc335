import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { postAuth } from '../../ui/desk/auth-door.ts'
import { LONGEST_PASSWORD } from '../../ui/desk/password-lengths.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './sign-in-page.module.css'
import { type SignInTrouble, saySignInTrouble, signInTroubleOf } from './sign-in-trouble.ts'

type PasswordStepProps = {
  trouble: SignInTrouble | undefined
  onTrouble: (trouble: SignInTrouble | undefined) => void
  onCodeNeeded: () => void
  onDone: () => void
}

export const PasswordStep = ({ trouble, onTrouble, onCodeNeeded, onDone }: PasswordStepProps) => {
  const { t } = useTranslation('sign-in')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isTried, setTried] = useState(false)
  const isComplete = email.trim() !== '' && password !== ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isComplete || isBusy) return
    setBusy(true)
    onTrouble(undefined)
    const answer = await postAuth<{ twoFactorRedirect?: boolean } | null>('/sign-in/email', {
      email: email.trim(),
      password,
    })
    setBusy(false)
    if (answer.problem) return onTrouble(signInTroubleOf(answer.problem))
    if (answer.data?.twoFactorRedirect) return onCodeNeeded()
    onDone()
  }
  return (
    <form onSubmit={send} noValidate>
      <PageHeading title={t('title')} />
      <p className={classes.why}>{t('why')}</p>
      <div role="alert">
        {trouble && (
          <Notice kind="danger">
            <p>{saySignInTrouble(trouble, t)}</p>
          </Notice>
        )}
      </div>
      <TextField
        id="email"
        label={t('email')}
        inputMode="email"
        autoComplete="username"
        maxLength={200}
        value={email}
        onChange={setEmail}
        error={isTried && email.trim() === '' ? t('emailMissing') : undefined}
      />
      <TextField
        id="password"
        label={t('password')}
        type="password"
        autoComplete="current-password"
        maxLength={LONGEST_PASSWORD}
        value={password}
        onChange={setPassword}
        error={isTried && password === '' ? t('passwordMissing') : undefined}
      />
      <Button type="submit" fullWidth loading={isBusy}>
        {t('submit')}
      </Button>
      <p className={classes.links}>
        <Link className={classes.link} to="/follow">
          {t('follow')}
        </Link>
      </p>
    </form>
  )
}
