import { z } from 'zod'
import './notifications-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { searchName } from './save-search.ts'
import { type SavedSearch, sealWords } from './saved-search.ts'
import { refuseTooMany } from './saved-search-limit.ts'
import { lockSavedSearch, updateSavedSearch } from './saved-search-store.ts'
import { rememberBaseline } from './search-hits.ts'

const changeInput = z.object({ id: z.uuid(), name: searchName, alerts: z.boolean() })

export type ChangeSavedSearchInput = z.input<typeof changeInput>

type Action = 'changeSavedSearch' | 'removeSavedSearch' | 'restoreSavedSearch'

/** One change of one saved search, by whose it is. */
const change = (ctx: Ctx, action: Action, id: string, work: (tx: Ctx, found: SavedSearch) => Promise<SavedSearch>) =>
  inTransaction(ctx, async (tx) => {
    const found = await lockSavedSearch(tx, id)
    if (!tx.can('save', 'SavedSearch', found)) throw new Forbidden(action)
    if (found.removedAt !== null && action === 'changeSavedSearch') throw new NotFound('saved search')
    const changed = await work(tx, found)
    const data = { alerts: changed.alerts }
    await appendEvent(tx, { subjectType: 'SavedSearch', subjectId: id, type: action, data })
    return changed
  })

/** Another name, or alerts on or off. Switched on anew, they tell of what is found from then on. */
export const changeSavedSearch = async (ctx: Ctx, input: ChangeSavedSearchInput): Promise<SavedSearch> => {
  const { id, name, alerts } = validate(ctx.locale, changeInput, input)
  return change(ctx, 'changeSavedSearch', id, async (tx, found) => {
    const { personId, query, alertsSince } = found
    const isNew = alerts && alertsSince === null
    // What is known to be there already is looked up afresh: it may be long ago that somebody looked.
    if (isNew)
      await tx.db.deleteFrom('savedSearchHit').where('savedSearchId', '=', id).where('alertId', 'is', null).execute()
    return updateSavedSearch(tx, id, {
      wordsSealed: sealWords(tx, personId, { name: name.trim(), query }),
      alerts,
      ...(isNew ? { alertsSince: tx.clock.now(), lookedAt: await rememberBaseline(tx, found) } : {}),
      ...(alerts ? {} : { alertsSince: null }),
    })
  })
}

/** Takes it off the list; for a day it can be brought back. */
export const removeSavedSearch = (ctx: Ctx, id: string): Promise<SavedSearch> =>
  change(ctx, 'removeSavedSearch', id, (tx) => updateSavedSearch(tx, id, { removedAt: tx.clock.now() }))

/** Puts it back, where there is still room. */
export const restoreSavedSearch = (ctx: Ctx, id: string): Promise<SavedSearch> =>
  change(ctx, 'restoreSavedSearch', id, async (tx, { personId, removedAt }) => {
    if (removedAt !== null) await refuseTooMany(tx, personId, 'id')
    return updateSavedSearch(tx, id, { removedAt: null })
  })

/** Its person has looked at what the alerts tell of. */
export const seeSearchAlerts = (ctx: Ctx, id: string): Promise<SavedSearch> =>
  inTransaction(ctx, async (tx) => {
    const found = await lockSavedSearch(tx, id)
    if (!tx.can('save', 'SavedSearch', found)) throw new Forbidden('seeSearchAlerts')
    await tx.db
      .updateTable('searchAlert')
      .set({ seenAt: tx.clock.now() })
      .where('savedSearchId', '=', id)
      .where('seenAt', 'is', null)
      .execute()
    return found
  })
