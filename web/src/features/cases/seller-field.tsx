import { SellerPicker } from '../../ui/desk/seller-picker.tsx'
import type { ControlProps } from './action-field.tsx'
import { askedOf } from './asked-of.ts'

/** A seller, where an action asks for one. */
export const SellerField = (props: ControlProps) => (
  <SellerPicker {...askedOf(props)} value={props.value} onChange={props.onChange} />
)
