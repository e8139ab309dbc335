import { z } from 'zod'
import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { hashSecret } from '../core/crypto.ts'
import { Forbidden } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { type ApiKeySecret, newApiKeySecret } from './api-key-secret.ts'
import { API_KEY_COLUMNS, type ApiKey, lockPartner } from './partner-store.ts'
import { SCOPES } from './scopes.ts'

const schema = z.strictObject({
  partnerId: z.uuid(),
  name: text(100, 1),
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
})

/**
 * Makes a key for a partner. The secret is in the answer and nowhere else: only its hash is kept, it can never be shown
 * again. A partner may hold several keys at a time, so that one can take over from another.
 */
export const createApiKey = async (
  ctx: Ctx,
  raw: unknown,
  { secret, prefix }: ApiKeySecret = newApiKeySecret(),
): Promise<{ apiKey: ApiKey; secret: string }> => {
  if (!ctx.can('manage', 'Partner')) throw new Forbidden('createApiKey')
  const input = validate(ctx.locale, schema, raw)
  return inTransaction(ctx, async (tx) => {
    const partner = await lockPartner(tx, input.partnerId)
    const apiKey = await tx.db
      .insertInto('apiKey')
      .values({
        partnerId: partner.id,
        name: input.name.trim(),
        prefix,
        secretHash: hashSecret(secret),
        scopes: [...new Set(input.scopes)],
        createdAt: tx.clock.now(),
        createdBy: tx.actor.kind === 'person' ? (tx.actor.id ?? null) : null,
        lastUsedAt: null,
        revokedAt: null,
      })
      .returning(API_KEY_COLUMNS)
      .executeTakeFirstOrThrow()
    await appendEvent(tx, {
      subjectType: 'Partner',
      subjectId: partner.id,
      type: 'createApiKey',
      data: { apiKeyId: apiKey.id, prefix, scopes: apiKey.scopes },
    })
    return { apiKey, secret }
  })
}
