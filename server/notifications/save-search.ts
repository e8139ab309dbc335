import { z } from 'zod'
import './notifications-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, InvalidInput } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { byName, inBoth, text, validate } from '../core/validate.ts'
import { say } from '../core/words.ts'
import { findAuthoritiesByIds } from '../identity/authority-store.ts'
import { openSearch, type SavedSearch, sealWords } from './saved-search.ts'
import { refuseTooMany } from './saved-search-limit.ts'
import { updateSavedSearch } from './saved-search-store.ts'
import { rememberBaseline } from './search-hits.ts'

const value = z.union([text(100, 1), z.boolean()])

export const searchName = text(60, 1)

const filter = byName(value.nullish()).nullish()

const saveInput = z
  .object({ name: searchName, query: text(100).nullish(), sellers: filter, listings: filter, alerts: z.boolean() })
  .refine(({ sellers, listings }) => Boolean(sellers) !== Boolean(listings), {
    path: ['sellers'],
    error: inBoth({
      zh: '请说明检索商家还是商品：sellers 和 listings 填一个',
      en: 'Say whether to look for sellers or for listings: give one of sellers and listings.',
    }),
  })

export type SaveSearchInput = z.input<typeof saveInput>

/** Keeps a search for its person, 50 at most. With alerts, whatever is found by it from now on is told of. */
export const saveSearch = (ctx: Ctx, input: SaveSearchInput): Promise<SavedSearch> =>
  inTransaction(ctx, async (tx) => {
    const { name, query, sellers, listings, alerts } = validate(tx.locale, saveInput, input)
    await refuseUnknownOffice(tx, sellers?.authority)
    const kind = sellers ? 'SELLERS' : 'LISTINGS'
    const personId = tx.actor.id
    if (!personId || !tx.can('save', 'SavedSearch', { personId })) throw new Forbidden('saveSearch')
    await refuseTooMany(tx, personId, 'name')
    const now = tx.clock.now()
    const chosen = Object.entries({ ...(sellers ?? listings) }).filter(([, one]) => one !== null && one !== undefined)
    const row = await tx.db
      .insertInto('savedSearch')
      .values({
        personId,
        kind,
        wordsSealed: sealWords(tx, personId, { name: name.trim(), query: query?.trim() ?? '' }),
        filter: JSON.stringify(Object.fromEntries(chosen)),
        alerts,
        alertsSince: alerts ? now : null,
        createdAt: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const saved = openSearch(tx, row)
    const kept = alerts ? await updateSavedSearch(tx, row.id, { lookedAt: await rememberBaseline(tx, saved) }) : saved
    await appendEvent(tx, { subjectType: 'SavedSearch', subjectId: row.id, type: 'saveSearch', data: { kind, alerts } })
    return kept
  })

const refuseUnknownOffice = async (ctx: Ctx, authority: unknown): Promise<void> => {
  if (!authority || (await findAuthoritiesByIds(ctx, [String(authority)])).length > 0) return
  const message = say({ zh: '没有这个机关', en: 'There is no such office.' }, ctx.locale)
  throw new InvalidInput([{ path: 'sellers.authority', message }])
}
