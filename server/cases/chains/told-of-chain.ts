import { sql } from 'kysely'
import '../cases-tables.ts'
import { pyramidSelling } from '../../complaints/categories/pyramid-selling.ts'
import { findSubmissionsByIds } from '../../complaints/submission-store.ts'
import type { Ctx } from '../../core/context.ts'
import type { Words } from '../../core/words.ts'
import type { ChainEvidence } from '../../detection/chains/chain.ts'
import type { ChainElement } from '../../detection/chains/chain-signal.ts'
import { wordsOfElements } from '../../detection/chains/words-of-element.ts'
import { toldReadable } from '../view-told.ts'

/** What a filer can choose as plainest on the form, by the element it tells of. */
const CHOSEN: Readonly<Record<string, ChainElement>> = {
  recruiting: 'RECRUITMENT_PAY',
  entryFee: 'ENTRY_FEE',
  teamPay: 'TEAM_PAY',
}
/** A choice without words of its own says less than words do. */
const CHOSEN_SCORE = 0.3

const optionWords = (value: string): Words | undefined =>
  pyramidSelling.fields
    .find(({ name }) => name === 'element')
    ?.options?.(undefined)
    .find((option) => option.value === value)?.words

/**
 * What was told in cases about some sellers that tells of an element, of the cases whose words the actor may read: at
 * most `most` of them are looked at, those about pyramid selling first, then the newest. A case closed on a ground that
 * refuses it tells nothing.
 */
export const toldOfChain = async (
  ctx: Ctx,
  { sellerIds, operatorOf, most }: { sellerIds: readonly string[]; operatorOf: (id: string) => string; most: number },
): Promise<ChainEvidence[]> => {
  const cases = await ctx.db
    .selectFrom('caseFile')
    .select(['id', 'sellerId', 'submissionId', 'summary'])
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where('procedure', 'in', ['mediation', 'report'])
    .where('ground', 'is', null)
    .where(ctx.readable('Case'))
    .where(toldReadable(ctx))
    .orderBy(sql`category = ${pyramidSelling.name}`, 'desc')
    .orderBy('receivedOn', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  const submissionIds = cases.flatMap(({ submissionId }) => submissionId ?? [])
  const submissions = submissionIds.length > 0 ? await findSubmissionsByIds(ctx, submissionIds) : []
  const byId = new Map(submissions.map((submission) => [submission.id, submission]))
  return cases.flatMap(({ id, sellerId, submissionId, summary }) => {
    const told = byId.get(submissionId ?? '')
    const about = {
      operatorId: operatorOf(sellerId!),
      sellerId: sellerId!,
      source: { kind: 'CASE' as const, id },
      standing: 'TOLD' as const,
    }
    const said = wordsOfElements(told?.narrative ?? summary).map((words) => ({ ...about, ...words, chosen: null }))
    const value = String((told?.category === pyramidSelling.name && told.details.element) || '')
    const [element, chosen] = [CHOSEN[value], optionWords(value)]
    if (!element || !chosen || said.some((piece) => piece.element === element)) return said
    return [...said, { ...about, element, chosen, score: CHOSEN_SCORE, words: [] }]
  })
}
