import { sql } from 'kysely'
import './cases-tables.ts'
import './enforcement-facts.ts'
import type { Ctx } from '../core/context.ts'
import type { CaseFacts } from './case-facts.ts'

export type CaseAgainst = {
  id: string
  sellerId: string
  procedure: string
  isOpen: boolean
  ground: string | null
  outcome: Record<string, unknown> | null
  receivedOn: string
  facts: CaseFacts
}

/** Most cases of one seller that are looked at, the newest first. */
const MOST_CASES = 200

/** The cases about some sellers that the actor may read. A report that a penalty case was filed on is the same matter and left out. */
export const casesOfSellers = async (ctx: Ctx, sellerIds: readonly string[]): Promise<CaseAgainst[]> => {
  const numbered = ctx.db
    .selectFrom('caseFile')
    .select(['id', 'sellerId', 'procedure', 'isOpen', 'ground', 'outcome', 'receivedOn', 'facts'])
    .select(sql<number>`row_number() over (partition by seller_id order by received_on desc, id)`.as('place'))
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where(ctx.readable('Case'))
  const rows = await ctx.db
    .selectFrom(numbered.as('numbered'))
    .select(['id', 'sellerId', 'procedure', 'isOpen', 'ground', 'outcome', 'receivedOn', 'facts'])
    .where('place', '<=', MOST_CASES)
    .execute()
  const pursued = new Set(rows.map(({ facts }) => facts.reportCaseId))
  return rows.filter(({ id }) => !pursued.has(id)).map((row) => ({ ...row, sellerId: row.sellerId! }))
}
