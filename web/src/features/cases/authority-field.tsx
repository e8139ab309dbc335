import { graphql } from '../../app/graphql.ts'
import { OfficePicker } from '../../ui/desk/office-picker.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { ControlProps } from './action-field.tsx'

const chosenAuthority = graphql(`
  query ChosenAuthority($id: UUID!) {
    authority(id: $id) { id name }
  }
`)

/** An office found by its name or division code. */
export const AuthorityField = ({ id, field, value, error, onChange }: ControlProps) => {
  const chosen = useAnswer({ query: chosenAuthority, variables: { id: value }, about: value, pause: value === '' })
  return (
    <OfficePicker
      id={id}
      label={field.label}
      why={field.hint ?? undefined}
      error={error}
      isOptional={!field.required}
      value={value}
      name={chosen.data?.authority?.name}
      onChange={onChange}
    />
  )
}
