import { z } from 'zod'
import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, Forbidden } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import type { Partner } from './partner-store.ts'

const schema = z.strictObject({ name: text(100, 2), sandbox: z.boolean().nullish() })

/**
 * Puts a partner platform on the list. A sandbox partner posts and reads like any other, but its reports touch neither
 * the register nor the desk; that is for good. Duplicate when the name is taken.
 */
export const createPartner = async (ctx: Ctx, raw: unknown): Promise<Partner> => {
  if (!ctx.can('manage', 'Partner')) throw new Forbidden('createPartner')
  const { name, sandbox } = validate(ctx.locale, schema, raw)
  return inTransaction(ctx, async (tx) => {
    const partner = await tx.db
      .insertInto('partner')
      .values({ name: name.trim(), sandbox: sandbox ?? false, createdAt: tx.clock.now(), disabledAt: null })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!partner) throw new Duplicate('There is a partner of this name already.')
    const { id } = partner
    await appendFirstEvents(tx, [
      {
        subjectType: 'Partner',
        subjectId: id,
        type: 'createPartner',
        data: { name: partner.name, sandbox: partner.sandbox },
      },
    ])
    return partner
  })
}
