import { z } from 'zod'
import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { API_KEY_COLUMNS, type ApiKey, lockPartner } from './partner-store.ts'

const schema = z.strictObject({ apiKeyId: z.uuid() })

/** Ends a key at once and for good: the next call with it is refused. Revoking it again changes nothing. */
export const revokeApiKey = async (ctx: Ctx, raw: unknown): Promise<ApiKey> => {
  if (!ctx.can('manage', 'Partner')) throw new Forbidden('revokeApiKey')
  const { apiKeyId } = validate(ctx.locale, schema, raw)
  return inTransaction(ctx, async (tx) => {
    const found = await tx.db.selectFrom('apiKey').select(API_KEY_COLUMNS).where('id', '=', apiKeyId).executeTakeFirst()
    if (!found) throw new NotFound('API key')
    await lockPartner(tx, found.partnerId)
    const revoked = await tx.db
      .updateTable('apiKey')
      .set({ revokedAt: tx.clock.now() })
      .where('id', '=', apiKeyId)
      .where('revokedAt', 'is', null)
      .returning(API_KEY_COLUMNS)
      .executeTakeFirst()
    if (!revoked)
      return tx.db.selectFrom('apiKey').select(API_KEY_COLUMNS).where('id', '=', apiKeyId).executeTakeFirstOrThrow()
    await appendEvent(tx, {
      subjectType: 'Partner',
      subjectId: found.partnerId,
      type: 'revokeApiKey',
      data: { apiKeyId, prefix: found.prefix },
    })
    return revoked
  })
}
