import './mediation-facts.ts'
import type { Ctx } from '../core/context.ts'
import type { CaseOfSeller, SellerFinding } from '../detection/seller-signals/seller-signal.ts'
import { sellerSignals } from '../detection/seller-signals/signals/index.ts'
import { membersOf, pooled } from '../sellers/merging/members-of.ts'
import { type CaseAgainst, casesOfSellers } from './cases-of-sellers.ts'

/**
 * What the signals of scope seller find in all that is held for one operator with each of some sellers, of the cases the
 * actor may read; nothing for who may read no findings. Worked out anew each time, as it changes with every case and
 * with time; the seller's risk counts the cases themselves and never these.
 */
export const sellerFindingsOf = async (ctx: Ctx, sellerIds: readonly string[]): Promise<SellerFinding[][]> => {
  if (!ctx.can('read', 'Finding')) return sellerIds.map(() => [])
  const members = await membersOf(ctx, sellerIds)
  const cases = await casesOfSellers(ctx, [...new Set([...members.values()].flat())])
  const known = pooled(
    members,
    Map.groupBy(cases, ({ sellerId }) => sellerId),
  )
  const today = ctx.clock.today()
  return sellerIds.map((id) => {
    const reading = { today, cases: (known.get(id) ?? []).flatMap((one) => told(one) ?? []) }
    return sellerSignals.flatMap((signal) => signal.evaluate(reading))
  })
}

/** How a case stands against its seller. Refused, ended on a ground, closed without a result or annulled: not at all. */
const told = ({ id, procedure, isOpen, ground, outcome, receivedOn, facts }: CaseAgainst): CaseOfSeller | undefined => {
  if (procedure === 'enforcement') {
    if (facts.decision === 'penalise' && facts.decidedOn)
      return facts.annulledOn ? undefined : { id, standing: 'punished', on: facts.decidedOn }
    return isOpen ? { id, standing: 'filed', on: receivedOn } : undefined
  }
  if (ground !== null) return undefined
  if (procedure === 'mediation' && outcome?.paper !== undefined) return { id, standing: 'settled', on: receivedOn }
  return isOpen ? { id, standing: 'unproven', on: receivedOn } : undefined
}
