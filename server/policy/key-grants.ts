import type { Actor } from '../core/context.ts'
import type { Scope } from '../partners/scopes.ts'
import type { Can } from './register-grants.ts'

/** What anybody may ask, a key may ask as well. */
const askedByAnybody = [
  'advertCheck',
  'categories',
  'categorySuggestion',
  'divisions',
  'fieldForm',
  'followSubmission',
  'jointNotices',
  'lexiconChoices',
  'procedures',
  'remedies',
  'remedyHelp',
  'sellerCheck',
  'sellerSuggestions',
] as const

/** What a key of a scope asks; every other query refuses it. */
const askedByScope: Record<Scope, readonly string[]> = {
  'reports:write': [],
  'reports:read': ['partnerReport', 'partnerReports'],
}

/** What a platform's key may do: its scopes, over what its own platform posted. */
export const grantKey = (can: Can, { partnerId, scopes = [] }: Actor): void => {
  if (!partnerId) return
  const own = { partnerId }
  if (scopes.includes('reports:write')) can('post', 'PartnerReport', own)
  if (scopes.includes('reports:read')) can('read', 'PartnerReport', own)
  for (const query of askedByAnybody) can('ask', query)
  for (const [scope, queries] of Object.entries(askedByScope))
    if (scopes.includes(scope)) for (const query of queries) can('ask', query)
}
