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
