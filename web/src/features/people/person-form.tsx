import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation } from 'urql'
import { ChoiceList } from '../../ui/choice-list.tsx'
import card from '../../ui/desk/card.module.css'
import { FormEnd } from '../../ui/desk/form-end.tsx'
import { OfficePicker } from '../../ui/desk/office-picker.tsx'
import { showToast } from '../../ui/desk/toasts.tsx'
import { type Problem, problemAt } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BrandPicker, PlatformField } from './affiliation-fields.tsx'
import { editPerson, invitePerson, type MadeLink, type Person, type Role } from './people-query.ts'

/** Roles that can be given on this page, officers' first. */
const roles = [
  'INTAKE',
  'MEDIATOR',
  'INVESTIGATOR',
  'LEGAL_REVIEWER',
  'HEAD',
  'SUPERVISOR',
  'AUDITOR',
  'ADMINISTRATOR',
  'BRAND',
  'PARTNER',
  'RESPONDENT',
] as const satisfies readonly Role[]

type PersonFormProps = {
  /** Whom to change; undefined for somebody new. */
  person?: Person
  onInvited?: (made: MadeLink & { name: string }) => void
  onClose: () => void
}

/** Who somebody is and what they are here for. */
export const PersonForm = ({ person, onInvited, onClose }: PersonFormProps) => {
  const { t } = useTranslation('people')
  const [name, setName] = useState(person?.name ?? '')
  const [email, setEmail] = useState('')
  const [chosen, setChosen] = useState<readonly Role[]>(person?.roles ?? [])
  const [authorityId, setAuthorityId] = useState(person?.authority?.id ?? '')
  const [brandId, setBrandId] = useState(person?.brand?.id ?? '')
  const [partnerId, setPartnerId] = useState(person?.partner?.id ?? '')
  const [sellerNumber, setSellerNumber] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [invited, invite] = useMutation(invitePerson)
  const [edited, edit] = useMutation(editPerson)
  const isOf = (role: Role) => chosen.includes(role)
  const isOfficer = chosen.some((role) => !['BRAND', 'PARTNER', 'RESPONDENT'].includes(role))
  const id = person?.id ?? 'new'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (invited.fetching || edited.fetching) return
    const given = {
      name: name.trim(),
      roles: [...chosen],
      authorityId: isOfficer && authorityId ? authorityId : null,
      brandId: isOf('BRAND') && brandId ? brandId : null,
      partnerId: isOf('PARTNER') && partnerId ? partnerId : null,
      sellerNumber: isOf('RESPONDENT') && sellerNumber.trim() ? sellerNumber.trim() : null,
    }
    if (person) {
      const { data } = await edit({ input: { personId: person.id, ...given } })
      if (data?.editPerson.__typename === 'InvalidInput') return setProblems(data.editPerson.fields)
      if (data?.editPerson) {
        showToast({ text: t('changed', { name: given.name }) })
        onClose()
      }
      return
    }
    const { data } = await invite({ input: { email: email.trim(), ...given } })
    const came = data?.invitePerson
    if (came?.__typename === 'InvalidInput') return setProblems(came.fields)
    if (came?.__typename === 'Duplicate') return setProblems([{ path: 'email', message: came.message }])
    if (came) onInvited?.({ path: came.path, isMailed: came.isMailed, name: given.name })
  }
  const own = problemAt(problems, 'personId')
  return (
    <form
      onSubmit={(event) => void send(event)}
      noValidate
      className={card.form}
      aria-label={t(person ? 'edit' : 'add')}
    >
      <TextField
        id={`${id}-name`}
        label={t('form.name')}
        maxLength={60}
        value={name}
        onChange={setName}
        error={problemAt(problems, 'name')}
      />
      {!person && (
        <TextField
          id={`${id}-email`}
          label={t('form.email')}
          why={t('form.emailWhy')}
          inputMode="email"
          maxLength={200}
          value={email}
          onChange={setEmail}
          error={problemAt(problems, 'email')}
        />
      )}
      <ChoiceList
        id={`${id}-roles`}
        legend={t('form.roles')}
        why={t('form.rolesWhy')}
        kind="many"
        items={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        chosen={chosen}
        onChange={(next) => setChosen(next as Role[])}
        error={problemAt(problems, 'roles')}
      />
      {isOfficer && (
        <OfficePicker
          id={`${id}-office`}
          label={t('form.office')}
          isOptional={chosen.length === 1 && isOf('ADMINISTRATOR')}
          value={authorityId}
          name={person?.authority?.name}
          onChange={setAuthorityId}
          error={problemAt(problems, 'authorityId')}
        />
      )}
      {isOf('BRAND') && (
        <BrandPicker
          id={`${id}-brand`}
          value={brandId}
          name={person?.brand?.nameZh}
          onChange={setBrandId}
          error={problemAt(problems, 'brandId')}
        />
      )}
      {isOf('PARTNER') && (
        <PlatformField
          id={`${id}-platform`}
          value={partnerId}
          onChange={setPartnerId}
          error={problemAt(problems, 'partnerId')}
        />
      )}
      {isOf('RESPONDENT') && (
        <TextField
          id={`${id}-seller`}
          label={t('form.seller')}
          why={t('form.sellerWhy')}
          maxLength={40}
          value={sellerNumber}
          onChange={setSellerNumber}
          error={problemAt(problems, 'sellerNumber') ?? problemAt(problems, 'sellerId')}
        />
      )}
      <FormEnd
        error={invited.error ?? edited.error}
        faults={own ?? false}
        submit={t(person ? 'form.save' : 'form.invite')}
        isSending={invited.fetching || edited.fetching}
        onCancel={onClose}
      />
    </form>
  )
}
