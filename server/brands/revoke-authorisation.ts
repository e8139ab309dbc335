import { sql } from 'kysely'
import { z } from 'zod'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import type { BrandAuthorisation } from './authorisation-store.ts'
import { lockBrand } from './brand-store.ts'

const input = z.strictObject({ authorisationId: z.uuid(), reason: text(300, 2) })

/**
 * Revokes an authorisation from today on; it stays on file. NotFound, Forbidden, InvalidInput, IllegalTransition when it
 * is revoked already.
 */
export const revokeAuthorisation = (
  ctx: Ctx,
  raw: { authorisationId: string; reason: string },
): Promise<BrandAuthorisation> =>
  inTransaction(ctx, async (tx) => {
    const found = await lockAuthorisation(tx, raw.authorisationId)
    const brand = await lockBrand(tx, found.brandId)
    if (!tx.can('keep', 'Brand', brand)) throw new Forbidden('revokeAuthorisation')
    const { reason } = validate(tx.locale, input, raw)
    if (found.revokedOn !== null) throw new IllegalTransition('revokeAuthorisation', 'REVOKED')
    const revoked = await tx.db
      .updateTable('brandAuthorisation')
      .set({
        revokedOn: tx.clock.today(),
        revokeReason: reason.trim(),
        revokedBy: tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', found.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await appendEvent(tx, {
      subjectType: 'BrandAuthorisation',
      subjectId: found.id,
      type: 'revokeAuthorisation',
      data: { revokedOn: revoked.revokedOn, reason: revoked.revokeReason },
    })
    return revoked
  })

const lockAuthorisation = async (ctx: Ctx, id: string): Promise<BrandAuthorisation> => {
  const found = await ctx.db
    .selectFrom('brandAuthorisation')
    .selectAll()
    .where('id', '=', id)
    // One of a brand that may not be read is not there.
    .where('brandId', 'in', (eb) => eb.selectFrom('brand').select('id').where(ctx.readable('Brand')))
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('brand authorisation')
  return found
}
