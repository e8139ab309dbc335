import { sql } from 'kysely'
import './brand-screening-tables.ts'
import { findAuthorisationsTurning } from '../../brands/find-authorised.ts'
import type { Ctx } from '../../core/context.ts'
import { enqueue } from '../../core/outbox.ts'
import { inTransaction } from '../../core/transaction.ts'
import { findListingsByIds } from '../../sellers/listing-store.ts'
import { rowsOf } from '../../sellers/search-index.ts'
import { filedBrands } from '../filed-brands.ts'
import { screenListings } from '../screen-listings.ts'
import { namesAnyOf } from './names-any-of.ts'

const BATCH = 500
const BATCHES_AT_ONCE = 25

/**
 * A turn of the worker at it: sees which brands of the register changed, then walks on over the listings and screens those
 * again that name one. A worker that is killed leaves whole batches; another goes on.
 */
export const followBrands = async (ctx: Ctx): Promise<void> => {
  await noteChangedBrands(ctx)
  await followTerms(ctx)
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch++) if (!(await walkOn(ctx))) return
}

/**
 * Has every brand wait whose names are others than those screened last, or which has its first authorisation in force
 * now, or lost its last, by whatever door and on whatever day that came about.
 */
export const noteChangedBrands = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    // Held, so that no batch moves on from where a brand begins to wait without looking for it.
    const walk = await lockWalk(tx)
    if (!walk) return
    const brands = (await filedBrands(tx)).map(({ names, aliases = [], entry }) => ({
      brand_id: entry!.id,
      names: [...new Set([...names, ...aliases])].toSorted(),
      authorises: entry!.authorises,
    }))
    await sql`
      insert into brand_screening as known (brand_id, names, authorises, sought, began_after)
      select brand_id, names, authorises, names, ${walk.afterId}::uuid
      from jsonb_to_recordset(${JSON.stringify(brands)}::jsonb) as given (brand_id uuid, names text[], authorises boolean)
      on conflict (brand_id) do update set
        names = excluded.names, authorises = excluded.authorises,
        -- what a listing was found by under an old name is looked at again as well
        sought = array(select distinct unnest(coalesce(known.sought, '{}') || known.names || excluded.names)),
        began_after = excluded.began_after, has_come_round = false
      where (known.names, known.authorises) is distinct from (excluded.names, excluded.authorises)`.execute(tx.db)
  })

/** Undefined while another worker has it. */
const lockWalk = (ctx: Ctx) => ctx.db.selectFrom('brandWalk').selectAll().forUpdate().skipLocked().executeTakeFirst()

/** Has the sellers screened again whose authorisations began or ran out since the last time. */
const followTerms = (ctx: Ctx): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const walk = await lockWalk(tx)
    const today = tx.clock.today()
    if (!walk || walk.termsUntil === today) return
    const turned = walk.termsUntil ? await findAuthorisationsTurning(tx, { since: walk.termsUntil }) : []
    await enqueue(
      tx,
      turned.map((subjectId) => ({ listener: 'screenAuthorisedSellers', subjectId })),
    )
    await tx.db.updateTable('brandWalk').set({ termsUntil: today }).execute()
  })

/** Passes the next batch of listings for all brands that wait; false when none does, or another worker is at it. */
export const walkOn = (ctx: Ctx, limit = BATCH): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const walk = await lockWalk(tx)
    if (!walk) return false
    const waiting = await tx.db
      .selectFrom('brandScreening')
      .select(['brandId', 'sought'])
      .where('sought', 'is not', null)
      .orderBy('brandId')
      .execute()
    if (waiting.length === 0) return false
    const names = seekerOf(waiting.map(({ sought }) => sought!))
    const ids = await rowsOf('listing').listIds(tx, { after: walk.afterId, limit })
    const listings = await findListingsByIds(tx, ids)
    await screenListings(
      tx,
      listings.filter(names).map(({ id }) => id),
    )
    const afterId = ids.length < limit ? null : ids.at(-1)!
    await tx.db.updateTable('brandWalk').set({ afterId }).execute()
    const passed = tx.db.updateTable('brandScreening').where('sought', 'is not', null)
    if (afterId === null) await passed.set({ hasComeRound: true }).execute()
    await passed
      .set({ sought: null, beganAfter: null, hasComeRound: false })
      .where('hasComeRound', '=', true)
      .where((eb) =>
        eb.or([eb('beganAfter', 'is', null), ...(afterId === null ? [] : [eb('beganAfter', '<=', afterId)])]),
      )
      .execute()
    return true
  })

let last: { key: string; names: ReturnType<typeof namesAnyOf> } | undefined

/** Built once for the brands that wait, not for each batch. */
const seekerOf = (sought: readonly (readonly string[])[]): ReturnType<typeof namesAnyOf> => {
  const key = JSON.stringify(sought)
  if (last?.key !== key) last = { key, names: namesAnyOf(sought) }
  return last.names
}
