import type { ControlProps } from './action-field.tsx'

type Asked = Pick<ControlProps, 'id' | 'field' | 'error'>

/** How a step's field is asked for, whatever control takes the answer. */
export const askedOf = ({ id, field, error }: Asked) => ({
  ...{ id, error },
  label: field.label,
  why: field.hint ?? undefined,
  isOptional: !field.required,
})
