import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postAuth } from '../../ui/desk/auth-door.ts'
import card from '../../ui/desk/card.module.css'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../ui/desk/password-lengths.ts'
import { showToast } from '../../ui/desk/toasts.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './account.module.css'
import { sayAuthTrouble } from './auth-trouble.ts'

export const ChangePassword = () => {
  const { t } = useTranslation('account')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={card.section}>
      <h2>{t('password.title')}</h2>
      {isOpen ? (
        <PasswordChangeForm onClose={() => setOpen(false)} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('password.change')}
        </Button>
      )}
    </section>
  )
}

/** A new password; every other session of the account ends with the old one. */
const PasswordChangeForm = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('account')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [problems, setProblems] = useState<{ current?: string; next?: string }>({})
  const [isBusy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const found = {
      ...(current === '' ? { current: t('passwordMissing') } : {}),
      ...(next.length < SHORTEST_PASSWORD ? { next: t('problem.PASSWORD_TOO_SHORT') } : {}),
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    setBusy(true)
    const answer = await postAuth('/change-password', {
      currentPassword: current,
      newPassword: next,
      revokeOtherSessions: true,
    })
    setBusy(false)
    if (!answer.problem) {
      showToast({ text: t('password.changed') })
      return onClose()
    }
    const said = sayAuthTrouble(answer.problem, t)
    const isNext = answer.problem.kind === 'refused' && answer.problem.code.startsWith('PASSWORD_TOO')
    setProblems(isNext ? { next: said } : { current: said })
  }
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <TextField
        id="current-password"
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        maxLength={LONGEST_PASSWORD}
        value={current}
        onChange={setCurrent}
        error={problems.current}
      />
      <TextField
        id="new-password"
        label={t('password.new')}
        why={t('password.newWhy')}
        type="password"
        autoComplete="new-password"
        maxLength={LONGEST_PASSWORD}
        value={next}
        onChange={setNext}
        error={problems.next}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={isBusy}>
          {t('password.change')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
