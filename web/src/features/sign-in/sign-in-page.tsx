import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { CodeStep } from './code-step.tsx'
import { PasswordStep } from './password-step.tsx'
import { safeAddress } from './safe-address.ts'
import { SignInFrame } from './sign-in-frame.tsx'
import type { SignInTrouble } from './sign-in-trouble.ts'

/** Email and password, then a code where a second factor is set up; then on to the address one came for. */
export const SignInPage = () => {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [trouble, setTrouble] = useState<SignInTrouble>()
  const done = () => void navigate(safeAddress(params.get('to')), { replace: true })
  return (
    <SignInFrame>
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
    </SignInFrame>
  )
}
