import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { DeskTrouble } from '../../ui/desk/desk-trouble.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FingerprintPicture, isPictured } from './fingerprint-picture.tsx'
import { answersOf, fieldId, problemsIn, problemsOf, typedOf } from './register-answers.ts'
import { RegisterFieldControl } from './register-field.tsx'
import { performRegisterAction, type RegisterAction, type Seller } from './seller-query.ts'

type RegisterFormProps = { seller: Seller; action: RegisterAction; onReload: () => void; onClose: () => void }

/** The form of one action on the entry; drawn from the action's own list of fields. What is typed stays when refused. */
export const RegisterForm = ({ seller, action, onReload, onClose }: RegisterFormProps) => {
  const { t } = useTranslation('sellers')
  const [typed, setTyped] = useState(() => typedOf(action))
  const [problems, setProblems] = useState<Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [refused, setRefused] = useState<{ message: string; existingId?: string | null }>()
  const [result, perform] = useMutation(performRegisterAction)
  const refuse = (found: Problem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (result.fetching) return
    setRefused(undefined)
    const found = problemsIn(action.fields, typed, t)
    if (found.length > 0) return refuse(found)
    setProblems([])
    const { id: sellerId, version: expectedVersion } = seller
    const { name, targetId, fields } = action
    const { data } = await perform({
      input: { sellerId, expectedVersion, action: name, targetId, fields: answersOf(fields, typed) },
    })
    const answer = data?.performRegisterAction
    switch (answer?.__typename) {
      case 'Seller':
        showToast({ text: t('form.done', { what: action.label, name: answer.name }) })
        onReload()
        return onClose()
      case 'InvalidInput':
        return refuse(problemsOf(action.fields, answer.fields))
      case 'Duplicate':
        return setRefused(answer)
      case 'StaleVersion':
        setRefused({ message: t('form.stale') })
        return onReload()
      case 'IllegalTransition':
        setRefused({ message: t('form.notPossible') })
        return onReload()
    }
  }
  const other = refused?.existingId && refused.existingId !== seller.id ? refused.existingId : undefined
  return (
    <form onSubmit={send} noValidate>
      <p className={card.prose}>{action.consequence}</p>
      {result.error && <DeskTrouble error={result.error} />}
      {refused && (
        <div role="alert">
          <Notice kind="soon">
            <p>{refused.message}</p>
            {other && (
              <p>
                <Link to={`/desk/sellers/${other}`}>{t('form.openOther')}</Link>
              </p>
            )}
          </Notice>
        </div>
      )}
      <ErrorSummary problems={problems} attempt={attempt} />
      {action.fields.map((field) => (
        <RegisterFieldControl
          key={field.name}
          field={field}
          value={typed[field.name] ?? ''}
          error={problemAt(problems, fieldId(field.name))}
          onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {action.name === 'addIdentifier' && isPictured(typed.kind) && (
        <FingerprintPicture
          key={typed.kind}
          kind={typed.kind}
          onRead={(value) => setTyped((before) => ({ ...before, value }))}
        />
      )}
      <div className={card.buttons}>
        <Button type="submit" loading={result.fetching} color={action.irreversible ? 'red' : undefined}>
          {action.label}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </form>
  )
}
