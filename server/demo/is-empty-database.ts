import type { Parts } from '../core/context.ts'
import { listAuthorities } from '../identity/authority-store.ts'
import { listPeople } from '../identity/person-store.ts'
import { makeContext, systemActor } from '../make-parts.ts'
import { searchSellers } from '../sellers/search-sellers.ts'

/** Whether nobody has begun to work here: no office, no account, no seller. */
export const isEmptyDatabase = async (parts: Parts): Promise<boolean> => {
  const ctx = makeContext(parts, systemActor)
  if ((await listAuthorities(ctx)).length > 0) return false
  if ((await listPeople(ctx, { first: 1 })).rows.length > 0) return false
  return (await searchSellers(ctx, { first: 1 })).rows.length === 0
}
