import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { FormEnd } from '../../ui/desk/form-end.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Tick } from '../../ui/tick.tsx'
import { disablePerson, enablePerson, type MadeLink, type Person, resetPerson } from './people-query.ts'

type ReasonFormProps = {
  person: Person
  what: 'disable' | 'enable' | 'reset'
  onLink: (made: MadeLink) => void
  onClose: () => void
}

/** What happens to an account, and why; the reason is kept with it. */
export const ReasonForm = ({ person, what, onLink, onClose }: ReasonFormProps) => {
  const { t } = useTranslation('people')
  const [reason, setReason] = useState('')
  const [isFactor, setFactor] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [warning, setWarning] = useState<string>()
  const [disabled, disable] = useMutation(disablePerson)
  const [enabled, enable] = useMutation(enablePerson)
  const [reset, doReset] = useMutation(resetPerson)
  const isSending = disabled.fetching || enabled.fetching || reset.fetching
  const input = { personId: person.id, reason: reason.trim() }
  const ask = async () => {
    if (what === 'disable') return (await disable({ input })).data?.disablePerson
    if (what === 'enable') return (await enable({ input })).data?.enablePerson
    return (await doReset({ input: { ...input, secondFactor: isFactor } })).data?.resetPerson
  }
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    const came = await ask()
    if (!came) return
    if (came.__typename === 'InvalidInput') return setProblems(came.fields)
    if (came.__typename === 'IllegalTransition') return setWarning(came.message)
    if (came.__typename === 'PersonInvited') onLink(came)
    else showToast({ text: t(`${what}.done`, { name: person.name }) })
    onClose()
  }
  const own = problemAt(problems, 'personId')
  return (
    <form onSubmit={(event) => void send(event)} noValidate className={card.form} aria-label={t(`${what}.button`)}>
      <p className={card.quiet}>{t(`${what}.means`, { name: person.name })}</p>
      <TextField
        id={`${person.id}-reason`}
        label={t('reason')}
        why={t('reasonWhy')}
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={problemAt(problems, 'reason')}
      />
      {what === 'reset' && person.secondFactorEnabled && (
        <Tick label={t('reset.factor')} isOn={isFactor} onChange={setFactor} />
      )}
      <FormEnd
        error={disabled.error ?? enabled.error ?? reset.error}
        warning={warning ?? false}
        faults={own ?? false}
        submit={t(`${what}.button`)}
        isSending={isSending}
        onCancel={onClose}
      />
    </form>
  )
}
