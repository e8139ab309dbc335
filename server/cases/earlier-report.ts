import { findSubmissionsByIds } from '../complaints/submission-store.ts'
import type { Ctx } from '../core/context.ts'
import type { Field } from '../core/field.ts'
import { findCaseByNumber } from './case-store.ts'
import { refuseAnswer } from './check-day.ts'
import type { CaseRow } from './define-case-action.ts'

/** Which report is repeated. */
export const earlierField = {
  name: 'earlier',
  kind: 'CASE',
  words: { zh: '此前的举报', en: 'The earlier report' },
  required: true,
  maxLength: 40,
} as const satisfies Field<CaseRow>

/**
 * The earlier report that a new one repeats (Order 121, article 35(2)): of the same reporter, which an anonymous report
 * cannot show, about the same party. InvalidInput on `earlier`.
 */
export const findEarlierReport = async (ctx: Ctx, found: CaseRow, number: string): Promise<CaseRow> => {
  const earlier = await findCaseByNumber(ctx, number)
  if (earlier?.procedure !== 'report' || earlier.id === found.id || earlier.receivedOn > found.receivedOn)
    return refuseAnswer(ctx, 'earlier', { zh: '没有这件此前的举报', en: 'There is no such earlier report.' })
  const [one, other] = [await reporterOf(ctx, found), await reporterOf(ctx, earlier)]
  if (one === null || one !== other)
    return refuseAnswer(ctx, 'earlier', {
      zh: '不能确认是同一举报人（匿名举报无法确认），应当单独核查',
      en: 'Not shown to be the same reporter (an anonymous one cannot be): verify it apart.',
    })
  if (earlier.sellerId === null || earlier.sellerId !== found.sellerId)
    return refuseAnswer(ctx, 'earlier', { zh: '不是同一被举报人', en: 'Not about the same party.' })
  return earlier
}

/** What tells reporters apart without naming them: keyed hashes of name and phone. */
const reporterOf = async (ctx: Ctx, { submissionId }: CaseRow): Promise<string | null> => {
  const [submission] = submissionId ? await findSubmissionsByIds(ctx, [submissionId]) : []
  return submission?.filerPhoneKey && submission.filerNameKey
    ? `${submission.filerPhoneKey} ${submission.filerNameKey}`
    : null
}
