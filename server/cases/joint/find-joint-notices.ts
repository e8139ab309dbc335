import { sql } from 'kysely'
import '../cases-tables.ts'
import { z } from 'zod'
import { sellerToldSchema } from '../../complaints/submission-input.ts'
import type { Ctx } from '../../core/context.ts'
import { validate } from '../../core/validate.ts'
import type { Words } from '../../core/words.ts'
import { findAuthoritiesByIds } from '../../identity/authority-store.ts'
import { findPubliclyNamed, type PubliclyNamed } from '../../sellers/find-publicly-named.ts'
import type { ToldSeller } from '../../sellers/told-seller.ts'
import { type JointNotice, noticeShown } from './joint-notice.ts'

/** A notice as anybody may read it. */
export type ShownNotice = Pick<JointNotice, 'id' | 'goods' | 'publishedOn' | 'until'> & {
  office: Words
  /** Null for whoever is no registered business: the asker knows whom they named, and learns no name. */
  sellerName: string | null
}

/** The complaint behind a notice, for the server alone. */
export type JoinedCase = { noticeId: string; caseId: string; number: string; authorityId: string; sellerId: string }

const schema = z.strictObject({ seller: sellerToldSchema, sellerId: z.uuid().nullish() })

/**
 * The joint complaints that offices have published about exactly the seller a filer names; of everything else nothing,
 * whether others complained or not. Nothing of the question is kept. InvalidInput; TooMany above the published limit.
 */
export const findJointNotices = async (ctx: Ctx, input: z.input<typeof schema>): Promise<ShownNotice[]> => {
  const { seller, sellerId } = validate(ctx.locale, schema, input)
  await ctx.limits.consume('noticeByAddress', ctx.actor.address ?? ctx.actor.id ?? 'unknown')
  const named = await findPubliclyNamed(ctx, seller, sellerId)
  const found = await listShown(ctx, named)
  const offices =
    found.length > 0
      ? await findAuthoritiesByIds(
          ctx,
          found.map(({ authorityId }) => authorityId),
        )
      : []
  const officeOf = new Map(offices.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn }]))
  const nameOf = new Map(named.map(({ id, name }) => [id, name]))
  return found.map(({ notice: { id, goods, publishedOn, until, sellerId: about }, authorityId }) => ({
    ...{ id, goods, publishedOn, until },
    office: officeOf.get(authorityId)!,
    sellerName: nameOf.get(about) ?? null,
  }))
}

/** The complaint whose notice a filer wants to join, if it is shown for the seller they name; undefined otherwise. */
export const findJoinedCase = async (
  ctx: Ctx,
  noticeId: string,
  told: ToldSeller,
  chosenSellerId?: string | null,
): Promise<JoinedCase | undefined> => {
  const found = await listShown(ctx, await findPubliclyNamed(ctx, told, chosenSellerId))
  const one = found.find(({ notice }) => notice.id === noticeId)
  return one && { noticeId, sellerId: one.notice.sellerId, ...one }
}

const listShown = async (ctx: Ctx, sellers: readonly PubliclyNamed[]) => {
  if (sellers.length === 0) return []
  const rows = await ctx.db
    .selectFrom('caseFile')
    .select(['id as caseId', 'number', 'authorityId', 'sellerId', 'state', 'isOpen', 'facts'])
    .where('sellerId', '=', sql<string>`any(${sellers.map(({ id }) => id)}::uuid[])`)
    .where('procedure', '=', 'mediation')
    .where('isOpen', '=', true)
    .where(sql`facts->'jointNotice'`, 'is not', null)
    .orderBy('receivedOn')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ caseId, number, authorityId, ...found }) => {
    const notice = noticeShown(found, ctx.clock.today())
    return notice ? [{ caseId, number, authorityId, notice }] : []
  })
}
