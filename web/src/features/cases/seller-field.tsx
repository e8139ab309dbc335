import { SellerPicker } from '../../ui/desk/seller-picker.tsx'
import type { ControlProps } from './action-field.tsx'

/** A seller, where an action asks for one. */
export const SellerField = ({ id, field, value, error, onChange }: ControlProps) => (
  <SellerPicker
    id={id}
    label={field.label}
    why={field.hint ?? undefined}
    error={error}
    isOptional={!field.required}
    value={value}
    onChange={onChange}
  />
)
