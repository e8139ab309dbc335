import { timingSafeEqual } from 'node:crypto'
import './partners-tables.ts'
import type { Actor, Parts } from '../core/context.ts'
import { hashSecret } from '../core/crypto.ts'
import { Unauthenticated } from '../core/errors.ts'
import { prefixOf } from './api-key-secret.ts'

const BEARER = /^Bearer +(\S+) *$/i
const LAST_USED_EVERY_SECONDS = 60
const NOBODY = hashSecret('nobody')

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * The partner behind an Authorization header, read anew for each call, so that a revoked key or a disabled partner is
 * refused from the next call on. Unauthenticated for whatever is not a living key; why is not told.
 */
export const authenticatePartner = async (
  parts: Pick<Parts, 'db' | 'clock'>,
  authorization: string,
): Promise<Actor> => {
  const secret = BEARER.exec(authorization)?.[1] ?? ''
  const prefix = prefixOf(secret)
  const key =
    prefix &&
    (await parts.db
      .selectFrom('apiKey')
      .innerJoin('partner', 'partner.id', 'apiKey.partnerId')
      .select([
        'apiKey.id',
        'apiKey.partnerId',
        'apiKey.secretHash',
        'apiKey.scopes',
        'apiKey.lastUsedAt',
        'partner.name',
      ])
      .where('apiKey.prefix', '=', prefix)
      .where('apiKey.revokedAt', 'is', null)
      .where('partner.disabledAt', 'is', null)
      .executeTakeFirst())
  if (!isSame(hashSecret(secret), key ? key.secretHash : NOBODY) || !key)
    throw new Unauthenticated('This API key is not valid. Send a living key as "authorization: Bearer wj_…".')
  await noteUse(parts, key)
  const { id, name, partnerId, scopes } = key
  return { kind: 'partner', id, name, partnerId, scopes, roles: [], authorityIds: [] }
}

/** At most once a minute for each key, however many calls come. */
const noteUse = async (
  { db, clock }: Pick<Parts, 'db' | 'clock'>,
  key: { id: string; lastUsedAt: Date | null },
): Promise<void> => {
  const now = clock.now()
  const since = new Date(now.getTime() - LAST_USED_EVERY_SECONDS * 1_000)
  if (key.lastUsedAt && key.lastUsedAt > since) return
  await db
    .updateTable('apiKey')
    .set({ lastUsedAt: now })
    .where('id', '=', key.id)
    .where((eb) => eb.or([eb('lastUsedAt', 'is', null), eb('lastUsedAt', '<=', since)]))
    .execute()
}
