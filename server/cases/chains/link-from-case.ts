import '../cases-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { isKeepable } from '../../core/validate.ts'
import { type LinkInput, linkSellers, type SellerLink } from '../../sellers/merging/link-sellers.ts'
import { findCaseByNumber, findCasesByIds } from '../case-store.ts'
import { refuseAnswer } from '../check-day.ts'
import type { CaseRow } from '../define-case-action.ts'
import { mayReadTold } from '../view-told.ts'

/** Those of the cases whose words the actor may read: that one tells who sells for whom is told by its words. */
export const findToldCases = async (ctx: Ctx, ids: readonly string[]): Promise<CaseRow[]> =>
  (await findCasesByIds(ctx, ids)).filter((found) => mayReadTold(ctx, found))

/**
 * Records that one seller sells for another, as linkSellers does, and from which case that is known, if its number is
 * given. InvalidInput on `sourceCaseNumber` for a case that is not there, whose words the actor may not read, or that is
 * about neither of the two, in the same words.
 */
export const linkFromCase = async (
  ctx: Ctx,
  { sourceCaseNumber, ...input }: Omit<LinkInput, 'sourceCaseId'> & { sourceCaseNumber?: string | null | undefined },
): Promise<SellerLink> => {
  if (!sourceCaseNumber?.trim()) return linkSellers(ctx, input)
  if (input.sourceListingId)
    return refuseAnswer(ctx, 'sourceCaseNumber', {
      zh: '商品和案件只能填一项，另一项写在来源里',
      en: 'Name a listing or a case, not both; write the other into how it is known.',
    })
  const found =
    sourceCaseNumber.length <= 40 && isKeepable(sourceCaseNumber)
      ? await findCaseByNumber(ctx, sourceCaseNumber)
      : undefined
  const isAbout = found?.sellerId != null && [input.uplineId, input.downlineId].includes(found.sellerId)
  if (!found || !isAbout || !mayReadTold(ctx, found))
    return refuseAnswer(ctx, 'sourceCaseNumber', {
      zh: '没有这件涉及双方之一的案件',
      en: 'There is no such case about one of the two.',
    })
  return linkSellers(ctx, { ...input, sourceCaseId: found.id })
}
