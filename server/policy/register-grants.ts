import type { Role } from '../identity/roles.ts'
import type { RegisterActionName } from '../sellers/register/actions/index.ts'

/**
 * The register of sellers is one for all offices: whoever handles their cases keeps it. A mediator adds what the parties
 * tell and watches; what decides about registration and licences is for intake, investigators and the head.
 */
export const registerGrants = {
  confirmSeller: ['intake', 'investigator', 'head'],
  editSeller: ['intake', 'investigator', 'head'],
  recordRealName: ['intake', 'investigator', 'head'],
  addAccount: ['intake', 'mediator', 'investigator', 'head'],
  addIdentifier: ['intake', 'mediator', 'investigator', 'head'],
  removeIdentifier: ['intake', 'investigator', 'head'],
  recordLicence: ['intake', 'investigator', 'head'],
  changeLicence: ['intake', 'investigator', 'head'],
  recordExemption: ['intake', 'investigator', 'head'],
  endExemption: ['intake', 'investigator', 'head'],
  recordTurnover: ['intake', 'investigator', 'head'],
  watchSeller: ['intake', 'mediator', 'investigator', 'head', 'supervisor'],
  endWatch: ['intake', 'mediator', 'investigator', 'head', 'supervisor'],
  /** Sees a phone, an address, an identity number in full, with a reason that is kept. */
  revealIdentifier: ['intake', 'mediator', 'investigator', 'head'],
} as const satisfies Record<RegisterActionName | 'revealIdentifier', readonly Role[]>

/** Sees whom their office and those under it watch, and why. */
export const readsWatches: readonly Role[] = [
  'intake',
  'mediator',
  'investigator',
  'legalReviewer',
  'head',
  'supervisor',
  'auditor',
]

/** Keeps pictures of what is offered. */
const addsPictures: readonly Role[] = ['intake', 'investigator', 'head']

/** Grants somebody the doing of an action, where the conditions hold. */
export type Can = (action: string, subjectType: string, conditions?: Record<string, unknown>) => unknown

type Conditions = Record<'ofOffice' | 'ownSearches', Record<string, unknown>>

/** What a role may do with the register and with searches of it: everybody keeps their own, nobody reads another's. */
export const grantRegister = (can: Can, role: Role, { ofOffice, ownSearches }: Conditions): void => {
  for (const [action, roles] of Object.entries<readonly Role[]>(registerGrants))
    if (roles.includes(role)) can(action, 'Seller')
  if (addsPictures.includes(role)) can('addPicture', 'Listing')
  if (!readsWatches.includes(role)) return
  can('read', 'SellerWatch', ofOffice)
  can('read', 'SavedSearch', ownSearches)
  can('save', 'SavedSearch', ownSearches)
}
