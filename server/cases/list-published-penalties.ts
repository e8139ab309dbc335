import { sql } from 'kysely'
import './cases-tables.ts'
import './enforcement-facts.ts'
import type { Ctx } from '../core/context.ts'
import { displayedUntil } from '../law/penalty-display.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Grave } from './enforcement-facts.ts'

export type PublishedPenalty = {
  sellerId: string
  authorityId: string
  decidedOn: string
  publishedOn: string
  shownUntil: string
  fineFen: number
  forfeitFen: number
  grave: Grave
}

/**
 * What of a penalty case is public on a day: nothing, unless the office published its decision itself, it still stands,
 * it is more than a warning, and its time of display runs. What another province publishes is for that office to show.
 */
export const publicPartOf = (
  facts: CaseFacts,
  today: string,
): Omit<PublishedPenalty, 'sellerId' | 'authorityId'> | undefined => {
  const { decision, publicity, decidedOn, publishedOn, annulledOn, unpublishedOn, isEntity } = facts
  const { fineFen = 0, forfeitFen = 0, grave = 'none' } = facts
  if (decision !== 'penalise' || publicity !== 'own' || !decidedOn || !publishedOn || publishedOn > today)
    return undefined
  if (annulledOn || unpublishedOn || (fineFen === 0 && forfeitFen === 0 && grave === 'none')) return undefined
  const shownUntil = displayedUntil(publishedOn, { isEntity, fineFen, forfeitFen, isClosure: grave === 'closure' })
  return shownUntil < today ? undefined : { decidedOn, publishedOn, shownUntil, fineFen, forfeitFen, grave }
}

/** The penalties of some sellers that anybody may know of today, the latest first; of cases, nothing else. */
export const listPublishedPenalties = async (ctx: Ctx, sellerIds: readonly string[]): Promise<PublishedPenalty[]> => {
  const rows = await ctx.db
    .selectFrom('caseFile')
    .select(['sellerId', 'authorityId', 'facts'])
    .where('procedure', '=', 'enforcement')
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where(sql<string>`facts->>'publishedOn'`, 'is not', null)
    .orderBy(sql`facts->>'decidedOn'`, 'desc')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ sellerId, authorityId, facts }) => {
    const told = publicPartOf(facts, ctx.clock.today())
    return told ? [{ sellerId: sellerId!, authorityId, ...told }] : []
  })
}
