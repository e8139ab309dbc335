import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { postAuth } from '../../ui/desk/auth-door.ts'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../ui/desk/password-lengths.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { SignInFrame } from './sign-in-frame.tsx'
import classes from './sign-in-page.module.css'
import { saySignInTrouble, signInTroubleOf } from './sign-in-trouble.ts'

/** Sets a password by the one-time link of an administrator: the first one, or another. */
export const NewPasswordPage = () => {
  const { t } = useTranslation('sign-in')
  const [token] = useState(() => location.hash.slice(1))
  const [isDone, setDone] = useState(false)
  // A link is as good as a password: it stays neither in the address bar nor in the history.
  useEffect(() => history.replaceState(null, '', location.pathname), [])
  return (
    <SignInFrame>
      {isDone ? (
        <>
          <PageHeading key="done" title={t('newPassword.title')} />
          <Notice kind="done">
            <p>{t('newPassword.done')}</p>
          </Notice>
          <p className={classes.links}>
            <Link className={classes.link} to="/sign-in">
              {t('newPassword.goOn')}
            </Link>
          </p>
        </>
      ) : (
        <NewPasswordForm token={token} onDone={() => setDone(true)} />
      )}
    </SignInFrame>
  )
}

const NewPasswordForm = ({ token, onDone }: { token: string; onDone: () => void }) => {
  const { t } = useTranslation('sign-in')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [problems, setProblems] = useState<{ password?: string; again?: string }>({})
  const [trouble, setTrouble] = useState(token === '' ? t('newPassword.noLink') : '')
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const found = {
      ...(password.length < SHORTEST_PASSWORD ? { password: t('newPassword.short') } : {}),
      ...(password.length > LONGEST_PASSWORD ? { password: t('newPassword.long') } : {}),
      ...(password !== again ? { again: t('newPassword.differs') } : {}),
    }
    setProblems(found)
    setTrouble('')
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const { problem } = await postAuth('/reset-password', { newPassword: password, token })
    setBusy(false)
    if (!problem) return onDone()
    const isSpent = problem.kind === 'refused' && ['INVALID_TOKEN', 'USER_NOT_FOUND'].includes(problem.code)
    setTrouble(isSpent ? t('newPassword.noLink') : saySignInTrouble(signInTroubleOf(problem), t))
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <PageHeading title={t('newPassword.title')} />
      <p className={classes.why}>{t('newPassword.why')}</p>
      <div role="alert">
        {trouble && (
          <Notice kind="danger">
            <p>{trouble}</p>
          </Notice>
        )}
      </div>
      <TextField
        id="new-password"
        label={t('newPassword.label')}
        type="password"
        autoComplete="new-password"
        maxLength={LONGEST_PASSWORD}
        value={password}
        onChange={setPassword}
        error={problems.password}
      />
      <TextField
        id="new-password-again"
        label={t('newPassword.again')}
        type="password"
        autoComplete="new-password"
        maxLength={LONGEST_PASSWORD}
        value={again}
        onChange={setAgain}
        error={problems.again}
      />
      <Button type="submit" fullWidth loading={isBusy}>
        {t('newPassword.submit')}
      </Button>
    </form>
  )
}
