import type { Selectable } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { SavedSearchTable } from './notifications-tables.ts'

/** A search somebody saved, opened for who may read it. */
export type SavedSearch = Omit<Selectable<SavedSearchTable>, 'wordsSealed'> & { name: string; query: string }

type Words = Pick<SavedSearch, 'name' | 'query'>

/** Bound to its person: nobody else's row can be given these words. */
const placeOf = (personId: string) => `saved_search:${personId}`

export const sealWords = (ctx: Pick<Ctx, 'crypto'>, personId: string, { name, query }: Words): string =>
  ctx.crypto.seal(JSON.stringify({ name, query }), placeOf(personId))

export const openSearch = (
  ctx: Pick<Ctx, 'crypto'>,
  { wordsSealed, ...row }: Selectable<SavedSearchTable>,
): SavedSearch => ({ ...row, ...(JSON.parse(ctx.crypto.open(wordsSealed, placeOf(row.personId))) as Words) })

const PAGES = { SELLERS: '/desk/sellers', LISTINGS: '/desk/listings' } as const

/** Values that the address writes otherwise than the database. */
const inAddress = (name: string, value: string | boolean) =>
  name === 'realNameLevel' ? String(value).toUpperCase() : String(value)

/** Where the desk shows the search. */
export const addressOf = ({ kind, query, filter }: Pick<SavedSearch, 'kind' | 'query' | 'filter'>): string => {
  const asked = new URLSearchParams(query === '' ? {} : { query })
  for (const [name, value] of Object.entries(filter)) asked.set(name, inAddress(name, value))
  return `${PAGES[kind]}${asked.size > 0 ? `?${asked}` : ''}`
}
