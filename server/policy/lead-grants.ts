import type { Role } from '../identity/roles.ts'
import type { Can } from './register-grants.ts'

type Right = readonly [action: string, subjectType: string]

/** Rights over leads of the own office and those under it: what platforms report and what our signals find. */
const readsLeads: readonly Right[] = [
  ['read', 'Finding'],
  ['read', 'Authentication'],
  ['read', 'PartnerReport'],
]
const officeRights: Partial<Record<Role, readonly Right[]>> = {
  intake: [...readsLeads, ['decide', 'Finding'], ['openCase', 'Finding'], ['triage', 'PartnerReport']],
  investigator: [...readsLeads, ['decide', 'Finding'], ['openCase', 'Finding']],
  legalReviewer: [
    ['read', 'Finding'],
    ['read', 'Authentication'],
  ],
  head: [...readsLeads, ['decide', 'Finding'], ['openCase', 'Finding'], ['triage', 'PartnerReport']],
  supervisor: readsLeads,
  auditor: readsLeads,
}

/** Dismisses what signals find on a seller over the cases they may read. The register is one for all offices. */
const dismissesOfSellers: readonly Role[] = ['intake', 'investigator', 'head']

/** Sees the rules of detection, one set for all offices, and how far each was right. */
const readsRules: readonly Role[] = [
  'intake',
  'investigator',
  'legalReviewer',
  'head',
  'supervisor',
  'auditor',
  'administrator',
]

/** Has everything screened again; it may fill the queues of all offices. */
const rescreens: readonly Role[] = ['head', 'administrator']

/** Writes rules and tries them; a rule is switched on by another of them, never by who wrote it. */
const writesRules: readonly Role[] = ['head', 'administrator']

/** Says of what a rule met on trial or in shadow whether it was right. */
const reviewsRules: readonly Role[] = ['intake', 'investigator', 'head', 'administrator']

/** What a role may do with leads of its office. */
export const grantLeads = (can: Can, role: Role, ofOffice: Record<string, unknown>): void => {
  for (const [action, subjectType] of officeRights[role] ?? []) can(action, subjectType, ofOffice)
  if (dismissesOfSellers.includes(role)) can('dismiss', 'SellerFinding')
}

/** What a role may do with the rules that find them. */
export const grantRules = (can: Can, role: Role): void => {
  if (readsRules.includes(role)) can('read', 'DetectionRule')
  if (rescreens.includes(role)) can('rescreen', 'DetectionRule')
  if (reviewsRules.includes(role)) can('review', 'DetectionRule')
  if (!writesRules.includes(role)) return
  can('author', 'DetectionRule')
  can('switchOn', 'DetectionRule')
}
