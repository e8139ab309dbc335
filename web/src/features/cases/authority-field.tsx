import { graphql } from '../../app/graphql.ts'
import { OfficePicker } from '../../ui/desk/office-picker.tsx'
import { useAnswer } from '../../ui/desk/use-answer.ts'
import type { ControlProps } from './action-field.tsx'
import { askedOf } from './asked-of.ts'

const chosenAuthority = graphql(`
  query ChosenAuthority($id: UUID!) {
    authority(id: $id) { id name }
  }
`)

/** An office found by its name or division code. */
export const AuthorityField = (props: ControlProps) => {
  const { value, onChange } = props
  const chosen = useAnswer({ query: chosenAuthority, variables: { id: value }, about: value, pause: value === '' })
  return <OfficePicker {...askedOf(props)} value={value} name={chosen.data?.authority?.name} onChange={onChange} />
}
