import { sql } from 'kysely'
import './cases-tables.ts'
import './enforcement-facts.ts'
import type { Ctx } from '../core/context.ts'
import { displayedUntil, type Restraint } from '../law/penalty-display.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Grave } from './enforcement-facts.ts'
import { isCriticismOnly, isWarningOnly, penaltyOf } from './penalty-kinds.ts'

export type PublishedPenalty = {
  sellerId: string
  authorityId: string
  decidedOn: string
  publishedOn: string
  shownUntil: string
  warned: boolean
  criticised: boolean
  fineFen: number
  /** Gains and goods together, by value. */
  forfeitFen: number
  grave: Grave
}

/**
 * How the publicity rules (amended 2025-11-21) tell the other kinds apart: article 14(2) and (3). Where a case of before
 * holds several kinds as one, the graver.
 */
export const restraintOf = {
  none: 'none',
  suspension: 'none',
  downgrade: 'ended',
  revocation: 'ended',
  restriction: 'restricted',
  stoppage: 'restricted',
  shutdown: 'ended',
  ban: 'restricted',
  licence: 'ended',
  closure: 'ended',
} as const satisfies Record<Grave, Restraint>

/**
 * What of a penalty case is public on a day: nothing, unless the office published its decision itself, it still stands,
 * it is more than a warning, and its time of display runs. What another province publishes is for that office to show.
 */
export const publicPartOf = (
  facts: CaseFacts,
  today: string,
): Omit<PublishedPenalty, 'sellerId' | 'authorityId'> | undefined => {
  const { decision, publicity, decidedOn, publishedOn, annulledOn, unpublishedOn, isEntity } = facts
  const penalty = penaltyOf(facts)
  const { fineFen, grave } = penalty
  const forfeitFen = penalty.forfeitFen + penalty.goodsFen
  if (decision !== 'penalise' || publicity !== 'own' || !decidedOn || !publishedOn || publishedOn > today)
    return undefined
  if (annulledOn || unpublishedOn || isWarningOnly(penalty)) return undefined
  const shownUntil = displayedUntil(publishedOn, {
    isEntity,
    fineFen,
    isCriticismOnly: isCriticismOnly(penalty),
    restraint: restraintOf[grave],
  })
  return shownUntil < today
    ? undefined
    : {
        decidedOn,
        publishedOn,
        shownUntil,
        warned: penalty.warned === true,
        criticised: penalty.criticised === true,
        fineFen,
        forfeitFen,
        grave,
      }
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
