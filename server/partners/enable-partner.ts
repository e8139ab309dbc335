import { z } from 'zod'
import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { lockPartner, type Partner } from './partner-store.ts'

const schema = z.strictObject({ partnerId: z.uuid() })

/** Lets a disabled partner call again with the keys that were not revoked. Twice changes nothing. */
export const enablePartner = async (ctx: Ctx, raw: unknown): Promise<Partner> => {
  if (!ctx.can('manage', 'Partner')) throw new Forbidden('enablePartner')
  const { partnerId } = validate(ctx.locale, schema, raw)
  return inTransaction(ctx, async (tx) => {
    const partner = await lockPartner(tx, partnerId)
    if (!partner.disabledAt) return partner
    await tx.db.updateTable('partner').set({ disabledAt: null }).where('id', '=', partnerId).execute()
    await appendEvent(tx, { subjectType: 'Partner', subjectId: partnerId, type: 'enablePartner' })
    return { ...partner, disabledAt: null }
  })
}
