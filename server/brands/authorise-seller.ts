import { z } from 'zod'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { sha256 } from '../core/crypto.ts'
import { Duplicate, Forbidden } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import { say } from '../core/words.ts'
import { attachToBrand } from '../evidence/attach-evidence.ts'
import { type AuthorisationInput, authorisationInput } from './authorisation-input.ts'
import type { BrandAuthorisation } from './authorisation-store.ts'
import { authorisedKeys } from './authorised-keys.ts'
import { lockBrand } from './brand-store.ts'

const whole = z.strictObject({ document: text(100).nullish() })

const FILED = { zh: '同样的授权已经登记', en: 'The same authorisation is filed already.' }

/**
 * Files that a brand lets somebody sell its goods: who, through which accounts, within which scope, from when to when,
 * with the paper it stands on. NotFound, Forbidden, InvalidInput, Duplicate for the same again.
 */
export const authoriseSeller = (
  ctx: Ctx,
  { brandId, document, ...raw }: Record<string, unknown> & { brandId: string; document?: string | null },
): Promise<BrandAuthorisation> =>
  inTransaction(ctx, async (tx) => {
    const brand = await lockBrand(tx, brandId)
    if (!tx.can('keep', 'Brand', brand)) throw new Forbidden('authoriseSeller')
    const given = validate(tx.locale, authorisationInput, raw)
    const { document: uploadId } = validate(tx.locale, whole, { document })
    const filed = await insertAuthorisation(tx, brandId, given)
    if ('existingId' in filed) throw new Duplicate(say(FILED, tx.locale), filed.existingId)
    const paper = uploadId
      ? await attachToBrand(tx, uploadId, { brandAuthorisationId: filed.id }, 'document')
      : undefined
    await tellAuthorisation(tx, filed, paper?.sha256)
    return filed
  })

/** Writes an authorisation with what it is found by; the id of the same one where it is filed and not revoked. */
export const insertAuthorisation = async (
  ctx: Ctx,
  brandId: string,
  given: AuthorisationInput,
): Promise<BrandAuthorisation | { existingId: string }> => {
  const contentHash = sha256(JSON.stringify(given))
  const filed = await ctx.db
    .insertInto('brandAuthorisation')
    .values({
      ...given,
      brandId,
      contentHash,
      accounts: JSON.stringify(given.accounts),
      recordedBy: ctx.actor.kind === 'person' ? (ctx.actor.id ?? null) : null,
      recordedAt: ctx.clock.now(),
      ...{ revokedOn: null, revokeReason: null, revokedBy: null },
    })
    .onConflict((conflict) => conflict.columns(['brandId', 'contentHash']).where('revokedOn', 'is', null).doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!filed) return { existingId: await findSame(ctx, brandId, contentHash) }
  await ctx.db
    .insertInto('brandAuthorisationKey')
    .values(authorisedKeys(given).map(({ kind, key }) => ({ authorisationId: filed.id, kind, valueKey: key })))
    .execute()
  return filed
}

const findSame = async (ctx: Ctx, brandId: string, contentHash: string): Promise<string> => {
  const { id } = await ctx.db
    .selectFrom('brandAuthorisation')
    .select('id')
    .where('brandId', '=', brandId)
    .where('contentHash', '=', contentHash)
    .where('revokedOn', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}

/** What the log says of an authorisation just filed. */
export const tellAuthorisation = (ctx: Ctx, filed: BrandAuthorisation, sha256?: string): Promise<void> => {
  const { brandId, contentHash, fromOn, untilOn } = filed
  const data = { brandId, contentHash, fromOn, untilOn, documentSha256: sha256 ?? null }
  return appendFirstEvents(ctx, [
    { subjectType: 'BrandAuthorisation', subjectId: filed.id, type: 'authoriseSeller', data },
  ])
}
