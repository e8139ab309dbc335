import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postAuth } from '../../ui/desk/auth-door.ts'
import { Notice } from '../../ui/notice.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { TextField } from '../../ui/text-field.tsx'
import classes from './sign-in-page.module.css'
import { type SignInTrouble, saySignInTrouble, signInTroubleOf } from './sign-in-trouble.ts'

type CodeStepProps = { onStartOver: (why: SignInTrouble | undefined) => void; onDone: () => void }

const ways = {
  code: { words: 'code', path: '/two-factor/verify-totp', other: 'backup', switchTo: 'code.useBackup' },
  backup: { words: 'backup', path: '/two-factor/verify-backup-code', other: 'code', switchTo: 'backup.useCode' },
} as const

/** The second factor: six digits from an app, or one of the codes kept for when the phone is not at hand. */
export const CodeStep = ({ onStartOver, onDone }: CodeStepProps) => {
  const { t } = useTranslation('sign-in')
  const [way, setWay] = useState<keyof typeof ways>('code')
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [trouble, setTrouble] = useState<SignInTrouble>()
  const [isBusy, setBusy] = useState(false)
  const { words, path, other, switchTo } = ways[way]
  const code = way === 'code' ? typed.normalize('NFKC').replace(/\D/g, '') : typed.trim()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setTrouble(undefined)
    if (way === 'code' ? code.length !== 6 : code === '') return setError(t(`${words}.missing`))
    setError(undefined)
    setBusy(true)
    const answer = await postAuth(path, { code })
    setBusy(false)
    if (!answer.problem) return onDone()
    const found = signInTroubleOf(answer.problem)
    if (found === 'lapsed' || found === 'startOver') return onStartOver(found)
    if (found === 'wrongCode' || found === 'wrongBackup') return setError(saySignInTrouble(found, t))
    setTrouble(found)
  }
  const change = () => {
    setWay(other)
    setTyped('')
    setError(undefined)
    setTrouble(undefined)
  }
  return (
    <form onSubmit={send} noValidate>
      <PageHeading key={way} title={t(`${words}.title`)} />
      <p className={classes.why}>{t(`${words}.why`)}</p>
      <div role="alert">
        {trouble && (
          <Notice kind="danger">
            <p>{saySignInTrouble(trouble, t)}</p>
          </Notice>
        )}
      </div>
      <TextField
        key={way}
        id="code"
        label={t(`${words}.label`)}
        inputMode={way === 'code' ? 'numeric' : 'text'}
        autoComplete="one-time-code"
        maxLength={way === 'code' ? 9 : 40}
        isShort
        value={typed}
        onChange={setTyped}
        error={error}
      />
      <Button type="submit" fullWidth loading={isBusy}>
        {t('code.submit')}
      </Button>
      <p className={classes.links}>
        <button type="button" className={classes.link} onClick={change}>
          {t(switchTo)}
        </button>
      </p>
      <p>
        <button type="button" className={classes.link} onClick={() => onStartOver(undefined)}>
          {t('code.back')}
        </button>
      </p>
    </form>
  )
}
