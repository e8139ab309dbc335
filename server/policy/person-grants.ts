import type { Role } from '../identity/roles.ts'
import type { Can } from './register-grants.ts'

/** Oversees the work of their office and those under it: what is overdue, who carries how much, who is away. */
export const oversees: readonly Role[] = ['head', 'supervisor']

/** Stands on papers as the one to ask. */
const isAsked: readonly Role[] = ['intake', 'mediator', 'investigator', 'legalReviewer', 'head']

/** What a role may do with people: set what others carry, and keep their own number at the office. */
export const grantPeople = (can: Can, role: Role, ofOffice: Record<string, unknown>, personId: string): void => {
  if (oversees.includes(role)) can('setWorkload', 'Person', ofOffice)
  if (isAsked.includes(role)) can('setOfficePhone', 'Person', { id: personId })
}
