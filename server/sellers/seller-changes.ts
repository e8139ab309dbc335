import { registerActions } from './register/actions/index.ts'

/** The events after which a seller is not what it was. */
export const SELLER_CHANGES: readonly string[] = [
  'registerSeller',
  'changeSeller',
  'joinFieldRecord',
  ...registerActions.map(({ name }) => name),
]
