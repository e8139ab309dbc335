import type { Role } from '../identity/roles.ts'
import type { Can } from './register-grants.ts'

/** The register of brands is one for all offices. */
const readsBrands: readonly Role[] = [
  'intake',
  'mediator',
  'investigator',
  'legalReviewer',
  'head',
  'supervisor',
  'auditor',
  'administrator',
]

/** Whom to ring at a brand: for whoever may ask it something, and who keeps the register. */
const readsContacts: readonly Role[] = ['intake', 'investigator', 'head', 'administrator']

/**
 * What a role may do with brands. Names and marks decide what is screened for and whose word counts, so administrators
 * alone write them, by the certificate; contact, goods and authorisations are the brand's own to keep.
 */
export const grantBrands = (can: Can, role: Role, brandId: string | undefined): void => {
  if (readsBrands.includes(role)) can('read', 'Brand')
  if (readsContacts.includes(role)) can('readContact', 'Brand')
  if (role === 'administrator') for (const action of ['edit', 'keep']) can(action, 'Brand')
  if (role !== 'brand' || !brandId) return
  for (const action of ['read', 'readContact', 'keep']) can(action, 'Brand', { id: brandId })
  // What it is asked it reads and answers itself; officers read what their office asked (lead-grants.ts).
  for (const action of ['read', 'answer']) can(action, 'Authentication', { brandId })
}
