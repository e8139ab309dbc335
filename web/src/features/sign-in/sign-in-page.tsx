import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { DisplaySwitches } from '../../ui/display-switches.tsx'
import { OfflineBanner } from '../../ui/offline-banner.tsx'
import { SkipLink } from '../../ui/skip-link.tsx'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { safeAddress } from './safe-address.ts'
import classes from './sign-in-page.module.css'
import type { SignInTrouble } from './sign-in-trouble.ts'

/** Email and password, then a code where a second factor is set up; then on to the address one came for. */
export const SignInPage = () => {
  const { t } = useTranslation('sign-in')
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [trouble, setTrouble] = useState<SignInTrouble>()
  const done = () => void navigate(safeAddress(params.get('to')), { replace: true })
  return (
    <>
      <SkipLink />
      <header className={classes.header}>
        <Link to="/" className={classes.name}>
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>{t('shell:name')}</span>
        </Link>
        <DisplaySwitches />
      </header>
      <OfflineBanner />
      <main id="content" className={classes.main}>
        {step === 'password' ? (
          <PasswordStep
            trouble={trouble}
            onTrouble={setTrouble}
            onCodeNeeded={() => {
              setTrouble(undefined)
              setStep('code')
            }}
            onDone={done}
          />
        ) : (
          <CodeStep
            onStartOver={(why) => {
              setTrouble(why)
              setStep('password')
            }}
            onDone={done}
          />
        )}
      </main>
    </>
  )
}
