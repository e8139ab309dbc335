import { sql } from 'kysely'
import '../sellers-tables.ts'
import '../register-tables.ts'
import type { Ctx } from '../../core/context.ts'
import type { LicenceKind, LicenceState } from '../licence-kinds.ts'
import { membersOf, pooled } from '../merging/members-of.ts'
import { licenceExpiryOn } from './licence-expiry-on.ts'

/** How a licence stands on a day: as an authority decided, or run out by date. */
export type LicenceStanding = LicenceState | 'expired'

/** A licence on the register. `expiresOn`: the last day it holds, YYYY-MM-DD; null for one without end. */
export type HeldLicence = {
  kind: LicenceKind
  number: string
  scope: string | null
  standing: LicenceStanding
  expiresOn: string | null
}

/**
 * The licences that the register holds today of the operators of some sellers. A seller that is known only from what
 * others told is left out: of it the register says nothing.
 */
export const findHeldLicences = async (
  ctx: Ctx,
  sellerIds: readonly string[],
): Promise<Map<string, readonly HeldLicence[]>> => {
  const members = await membersOf(ctx, sellerIds)
  const everybody = [...new Set([...members.values()].flat())]
  const anyOf = sql<string>`any(${everybody}::uuid[])`
  const [registered, licences] = await Promise.all([
    ctx.db.selectFrom('seller').select('id').where('id', '=', anyOf).where('status', '=', 'active').execute(),
    ctx.db
      .selectFrom('sellerLicence')
      .select(['sellerId', 'kind', 'number', 'scope', 'state', 'expiresOn'])
      .where('sellerId', '=', anyOf)
      .orderBy('id')
      .execute(),
  ])
  const known = new Set(registered.map(({ id }) => id))
  const today = ctx.clock.today()
  const held = new Map(
    [...Map.groupBy(licences, ({ sellerId }) => sellerId)].map(([id, rows]) => [
      id,
      rows.map(({ kind, number, scope, state, expiresOn }): HeldLicence => {
        const isOver = state === 'valid' && licenceExpiryOn(today, expiresOn) === 'expired'
        return { kind, number, scope, expiresOn, standing: isOver ? 'expired' : state }
      }),
    ]),
  )
  return new Map([...pooled(members, held)].filter(([id]) => members.get(id)!.some((member) => known.has(member))))
}
