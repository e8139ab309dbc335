import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { copyText } from '../../ui/copy-text.ts'
import { postAuth } from '../../ui/desk/auth-door.ts'
import card from '../../ui/desk/card.module.css'
import { TextField } from '../../ui/text-field.tsx'
import classes from './account.module.css'
import { sayAuthTrouble } from './auth-trouble.ts'

export type SetUp = { totpURI: string; backupCodes: string[] }

type SetUpProps = { setUp: SetUp; onDone: () => void; onCancel: () => void }

/** The picture for the app, the codes for the day the phone is lost, and a first code as the proof that it works. */
export const SetUpSecondFactor = ({ setUp, onDone, onCancel }: SetUpProps) => {
  const { t } = useTranslation('account')
  const picture = useQrPicture(setUp.totpURI)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const secret = new URL(setUp.totpURI).searchParams.get('secret') ?? ''
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const code = typed.normalize('NFKC').replace(/\D/g, '')
    if (code.length !== 6) return setProblem(t('factor.codeMissing'))
    setBusy(true)
    const answer = await postAuth('/two-factor/verify-totp', { code })
    setBusy(false)
    if (answer.problem) return setProblem(sayAuthTrouble(answer.problem, t))
    onDone()
  }
  return (
    <form onSubmit={send} noValidate className={classes.form}>
      <h3>{t('factor.scan')}</h3>
      <div className={classes.qr}>{picture && <img src={picture} alt={t('factor.qr')} width="220" height="220" />}</div>
      <p className={card.quiet}>{t('factor.byHand')}</p>
      <p>
        <code className={classes.code}>{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h3>{t('factor.backup')}</h3>
      <p className={card.quiet}>{t('factor.backupWhy')}</p>
      <ul className={classes.codes}>
        {setUp.backupCodes.map((code) => (
          <li key={code}>
            <code className={classes.code}>{code}</code>
          </li>
        ))}
      </ul>
      <CopyCodes codes={setUp.backupCodes} />
      <TextField
        id="factor-code"
        label={t('factor.code')}
        why={t('factor.codeWhy')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        isShort
        value={typed}
        onChange={setTyped}
        error={problem}
      />
      <div className={card.buttons}>
        <Button type="submit" loading={isBusy}>
          {t('factor.confirm')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}

const CopyCodes = ({ codes }: { codes: readonly string[] }) => {
  const { t } = useTranslation('account')
  const [isCopied, setCopied] = useState(false)
  return (
    <div className={classes.copy}>
      <Button variant="default" onClick={() => void copyText(codes.join('\n')).then(setCopied)}>
        {t(isCopied ? 'desk:copied' : 'factor.copyCodes')}
      </Button>
      <p role="status" className="visually-hidden">
        {isCopied ? t('desk:copied') : ''}
      </p>
    </div>
  )
}

// Drawn here: the secret goes to no other server.
const useQrPicture = (text: string): string | undefined => {
  const [picture, setPicture] = useState<string>()
  useEffect(() => {
    let isWanted = true
    void import('qrcode')
      .then((module) => module.toDataURL(text, { margin: 1, width: 440 }))
      .then((url) => isWanted && setPicture(url))
    return () => {
      isWanted = false
    }
  }, [text])
  return picture
}
