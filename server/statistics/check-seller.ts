import { type AuthorisationCheck, checkAuthorisation } from '../brands/check-authorisation.ts'
import { type ComplaintFigures, countPublicComplaints } from '../cases/count-public-complaints.ts'
import { listPublishedPenalties, type PublishedPenalty } from '../cases/list-published-penalties.ts'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { text as textOf, validate } from '../core/validate.ts'
import { findAuthoritiesByIds } from '../identity/authority-store.ts'
import { type Advice, beforePaying, type SellerStanding } from '../law/before-paying.ts'
import { type CheckedBusiness, findCheckedParties } from '../sellers/find-checked-parties.ts'
import { nearBusinesses } from '../sellers/near-businesses.ts'

export type ShownPenalty = PublishedPenalty & { authorityName: string }

export type CheckedSeller = Omit<CheckedBusiness, 'id'> & {
  penalties: ShownPenalty[]
  /** Null while figures are not published, and below the number from which they are. */
  complaints: ComplaintFigures | null
}

export type SellerCheck = {
  standing: SellerStanding
  businesses: CheckedSeller[]
  hasMore: boolean
  /** Whether somebody who declares to need no registration answers to it too. */
  isExemptDeclared: boolean
  didYouMean: string[]
  /** From how many complaints on figures are shown; null: never. */
  complaintsShownFrom: number | null
  beforePaying: readonly Advice[]
  /** What a brand's own filing says of it; null where no brand was asked for. */
  authorisation: AuthorisationCheck | null
}

const checkText = textOf(300, 2)
const brandText = textOf(60)

/**
 * What anybody may know of the seller they are about to pay, by exactly what they typed, and whether the brand they name
 * authorises it. Whatever is not public makes no
 * difference to the answer. Nothing of the question is kept. InvalidInput; TooMany above the published limit.
 */
export const checkSeller = async (
  ctx: Ctx,
  { query, brand: askedBrand }: { query: string; brand?: string | null },
): Promise<SellerCheck> => {
  const text = validate(ctx.locale, checkText, query, 'query').trim()
  const brand = validate(ctx.locale, brandText, askedBrand ?? '', 'brand').trim()
  if ((text.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) refuseTooShort(ctx)
  await ctx.limits.consume('checkByAddress', ctx.actor.address ?? ctx.actor.id ?? 'unknown')
  const { businesses, hasMore, isExemptDeclared } = await findCheckedParties(ctx, text)
  const isUnknown = businesses.length === 0 && !isExemptDeclared
  const standings: SellerStanding[] = [
    ...(businesses.length > 0 ? ['REGISTERED' as const] : []),
    ...(isExemptDeclared ? ['EXEMPT_DECLARED' as const] : []),
    ...(isUnknown ? ['NOT_ON_FILE' as const] : []),
  ]
  return {
    standing: standings[0]!,
    businesses: await withPublicRecord(ctx, businesses),
    hasMore,
    isExemptDeclared,
    didYouMean: isUnknown ? await nearBusinesses(ctx, text) : [],
    complaintsShownFrom: ctx.publishComplaintsFrom || null,
    beforePaying: beforePaying(standings),
    authorisation: brand === '' ? null : await checkAuthorisation(ctx, { brand, seller: text }),
  }
}

const withPublicRecord = async (ctx: Ctx, businesses: readonly CheckedBusiness[]): Promise<CheckedSeller[]> => {
  const ids = businesses.map(({ id }) => id)
  const [penalties, figures] = await Promise.all([listPublishedPenalties(ctx, ids), countPublicComplaints(ctx, ids)])
  const offices = [...new Set(penalties.map(({ authorityId }) => authorityId))]
  const found = offices.length > 0 ? await findAuthoritiesByIds(ctx, offices) : []
  const nameOf = new Map(found.map(({ id, name }) => [id, name]))
  return businesses.map(({ id, ...business }) => ({
    ...business,
    complaints: figures.get(id) ?? null,
    penalties: penalties
      .filter(({ sellerId }) => sellerId === id)
      .map((penalty) => ({ ...penalty, authorityName: nameOf.get(penalty.authorityId)! })),
  }))
}

const refuseTooShort = (ctx: Ctx): never => {
  const message =
    ctx.locale === 'en' ? 'Write at least two letters, characters or figures.' : '请至少输入两个字或者字母、数字'
  throw new InvalidInput([{ path: 'query', message }])
}
