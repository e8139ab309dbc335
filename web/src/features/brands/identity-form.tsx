import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useMutation } from 'urql'
import card from '../../ui/desk/card.module.css'
import { FormEnd } from '../../ui/desk/form-end.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import type { Problem } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { type IdentityDraft, inputOf, troubleOf } from './brand-draft.ts'
import { editBrand, registerBrand } from './brands-query.ts'

type IdentityFormProps = { start: IdentityDraft; editing?: { brandId: string; expectedVersion: number } }

const fields = [
  { name: 'nameZh', isOptional: false, isLong: false },
  { name: 'nameLatin', isOptional: true, isLong: false },
  { name: 'aliases', isOptional: true, isLong: true },
  { name: 'rightHolder', isOptional: false, isLong: false },
  { name: 'marks', isOptional: true, isLong: true },
] as const

/** Names, right holder and marks of a brand, by its certificate. */
export const IdentityForm = ({ start, editing }: IdentityFormProps) => {
  const { t } = useTranslation('brands')
  const navigate = useNavigate()
  const [draft, setDraft] = useState(start)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [existingId, setExistingId] = useState<string>()
  const [isStale, setStale] = useState(false)
  const [registered, register] = useMutation(registerBrand)
  const [edited, edit] = useMutation(editBrand)
  const isSending = registered.fetching || edited.fetching
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    const input = inputOf(draft)
    const came = editing
      ? (await edit({ input: { ...editing, ...input } })).data?.editBrand
      : (await register({ input })).data?.registerBrand
    if (!came) return
    const taken = came.__typename === 'Duplicate'
    const found = came.__typename === 'InvalidInput' ? came.fields : []
    setProblems(taken ? [{ path: 'nameZh', message: came.message }] : found)
    setExistingId((taken && came.existingId) || undefined)
    setStale(came.__typename === 'StaleVersion')
    if (came.__typename !== 'Brand') return
    showToast({ text: t(editing ? 'form.edited' : 'form.registered', { name: came.nameZh }) })
    await navigate(`/desk/brands/${came.id}`)
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={card.form}>
      {fields.map(({ name, isOptional, isLong }) => (
        <TextField
          key={name}
          id={name}
          label={t(`fields.${name}`)}
          why={t(`fieldsWhy.${name}`)}
          isOptional={isOptional}
          isLong={isLong}
          value={draft[name]}
          onChange={(text) => setDraft((before) => ({ ...before, [name]: text }))}
          error={troubleOf(problems, name, (told) => t('form.lineTrouble', told))}
        />
      ))}
      {existingId && (
        <p>
          <Link to={`/desk/brands/${existingId}`}>{t('form.toExisting')}</Link>
        </p>
      )}
      <FormEnd
        error={registered.error ?? edited.error}
        warning={isStale && t('form.stale')}
        faults={problems.length > 0 && t('form.mend', { count: problems.length })}
        submit={t(editing ? 'form.save' : 'register')}
        isSending={isSending}
      />
    </form>
  )
}
