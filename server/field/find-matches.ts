import type { Ctx } from '../core/context.ts'
import { isUniqueByLaw } from '../sellers/identifier-kinds.ts'
import { findHolders, findNamesakes, type VisitedSeller } from '../sellers/visited-seller.ts'
import { NAME_REASON } from './field-words.ts'

/** A seller that may be the one visited, and what both have. */
export type Candidate = { sellerId: string; reasons: string[] }

export type Matches = {
  /** The one seller that the law says it is; undefined when there is none, or two of its codes name two sellers. */
  sameByLaw: string | undefined
  candidates: Candidate[]
}

type Visited = Pick<VisitedSeller, 'name' | 'divisionCode' | 'accounts' | 'identifiers'>

const MOST_NAMESAKES = 10

/**
 * The sellers on the register that a visited one may be: by identifiers that mean one seller, exactly, and by the same
 * name in the same division. A likeness of names is no reason; it is offered at entry alone.
 */
export const findMatches = async (ctx: Ctx, visited: Visited): Promise<Matches> => {
  const holders = await findHolders(ctx, visited)
  const { name, divisionCode = null } = visited
  const namesakes = await findNamesakes(ctx, { name, divisionCode, limit: MOST_NAMESAKES })
  const reasons = new Map<string, Set<string>>()
  const add = (sellerId: string, reason: string) =>
    reasons.set(sellerId, (reasons.get(sellerId) ?? new Set()).add(reason))
  for (const { sellerId, kind } of holders) add(sellerId, kind)
  for (const sellerId of namesakes) add(sellerId, NAME_REASON)
  const byLaw = new Set(holders.filter(({ kind }) => isUniqueByLaw(kind)).map(({ sellerId }) => sellerId))
  return {
    sameByLaw: byLaw.size === 1 ? [...byLaw][0] : undefined,
    candidates: [...reasons].map(([sellerId, why]) => ({ sellerId, reasons: [...why] })),
  }
}
