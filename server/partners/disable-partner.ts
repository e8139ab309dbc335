import { z } from 'zod'
import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { lockPartner, type Partner } from './partner-store.ts'

const schema = z.strictObject({ partnerId: z.uuid() })

/** Refuses every key of a partner from the next call on. What it has posted stays. Twice changes nothing. */
export const disablePartner = async (ctx: Ctx, raw: unknown): Promise<Partner> => {
  if (!ctx.can('manage', 'Partner')) throw new Forbidden('disablePartner')
  const { partnerId } = validate(ctx.locale, schema, raw)
  return inTransaction(ctx, async (tx) => {
    const partner = await lockPartner(tx, partnerId)
    if (partner.disabledAt) return partner
    const disabledAt = tx.clock.now()
    await tx.db.updateTable('partner').set({ disabledAt }).where('id', '=', partnerId).execute()
    await appendEvent(tx, { subjectType: 'Partner', subjectId: partnerId, type: 'disablePartner' })
    return { ...partner, disabledAt }
  })
}
