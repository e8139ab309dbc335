import './mediation-facts.ts'
import type { Ctx } from '../core/context.ts'
import { basisOf, dismissalsInForce } from '../detection/seller-signals/dismissals-in-force.ts'
import { findSellerDismissals, type SellerDismissalRow } from '../detection/seller-signals/seller-dismissal-store.ts'
import type { CaseOfSeller, SellerFinding } from '../detection/seller-signals/seller-signal.ts'
import { sellerSignals } from '../detection/seller-signals/signals/index.ts'
import { membersOf, pooled } from '../sellers/merging/members-of.ts'
import { type CaseAgainst, casesOfSellers } from './cases-of-sellers.ts'

/** A finding as its reader sees it. */
export type ReadSellerFinding = SellerFinding & {
  /** What it rests on, to be sent back with a decision. */
  basis: string
  /** The dismissals in force for the reader, the newest first; none while it is open. */
  dismissals: readonly SellerDismissalRow[]
  /** What the reader is told of: their own dismissal, else the newest; its note where they may read all its cases. */
  dismissed: { row: SellerDismissalRow; note: string | null } | undefined
}

/**
 * What the signals of scope seller find in all that is held for one operator with each of some sellers, of the cases the
 * actor may read; nothing for who may read no findings. Worked out anew each time, as it changes with every case and
 * with time; the seller's risk counts the cases themselves and never these.
 */
export const sellerFindingsOf = async (ctx: Ctx, sellerIds: readonly string[]): Promise<ReadSellerFinding[][]> => {
  if (!ctx.can('read', 'Finding')) return sellerIds.map(() => [])
  const members = await membersOf(ctx, sellerIds)
  const all = [...new Set([...members.values()].flat())]
  const cases = await casesOfSellers(ctx, all)
  const known = pooled(
    members,
    Map.groupBy(cases, ({ sellerId }) => sellerId),
  )
  const dismissals = pooled(
    members,
    Map.groupBy(cases.length > 0 ? await findSellerDismissals(ctx, all) : [], ({ sellerId }) => sellerId),
  )
  const today = ctx.clock.today()
  return sellerIds.map((id) => {
    const readable = known.get(id) ?? []
    const newest = newestFirst(dismissals.get(id) ?? [])
    const reading = { today, cases: readable.flatMap((one) => told(one) ?? []) }
    return sellerSignals
      .flatMap((signal) => signal.evaluate(reading))
      .map((finding) => asRead(ctx, finding, newest, new Set(readable.map((one) => one.id))))
  })
}

const asRead = (
  ctx: Ctx,
  finding: SellerFinding,
  known: readonly SellerDismissalRow[],
  readable: ReadonlySet<string>,
): ReadSellerFinding => {
  const dismissals = dismissalsInForce(finding, known)
  const row = dismissals.find(({ dismissedBy }) => dismissedBy === ctx.actor.id) ?? dismissals[0]
  // The words may be about any of the cases that were looked at.
  const mayReadAll = row?.cases.every(({ id }) => readable.has(id)) ?? false
  return {
    ...finding,
    basis: basisOf(finding),
    dismissals,
    dismissed: row && { row, note: mayReadAll ? row.note : null },
  }
}

const newestFirst = (rows: readonly SellerDismissalRow[]): SellerDismissalRow[] =>
  rows.toSorted((a, b) => b.dismissedAt.getTime() - a.dismissedAt.getTime() || b.id.localeCompare(a.id))

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
