import './enforcement-facts.ts'
import type { Ctx } from '../core/context.ts'
import { findingEvidence } from '../detection/finding-evidence.ts'
import {
  bySeller,
  type RiskEvidence,
  type SellerRiskScore,
  scoreSeller,
} from '../detection/seller-risk/score-seller.ts'
import { membersOf, pooled } from '../sellers/merging/members-of.ts'
import { findNamed } from '../sellers/register/find-named.ts'
import { findUnlicensed } from '../sellers/register/find-unlicensed.ts'
import { findAttentions } from '../sellers/register/needs-attention.ts'
import type { Seller } from '../sellers/seller-store.ts'
import { type CaseAgainst, casesOfSellers } from './cases-of-sellers.ts'

const OF_REGISTER = ['RECHECK_DUE', 'OVER_LIMIT', 'LICENCE_EXPIRED'] as const

/**
 * How much speaks for a closer look at some sellers today, of what the actor may know of all that is held for one
 * operator with each: findings, identity, licences, cases. Null for who may read no findings.
 */
export const sellerRisksOf = async (ctx: Ctx, sellers: readonly Seller[]): Promise<(SellerRiskScore | null)[]> => {
  if (!ctx.can('read', 'Finding')) return sellers.map(() => null)
  const members = await membersOf(
    ctx,
    sellers.map(({ id }) => id),
  )
  const ids = [...new Set([...members.values()].flat())]
  const [ofFindings, attentions, unlicensed, ofCases, named] = await Promise.all([
    findingEvidence(ctx, ids).then((found) => pooled(members, found)),
    findAttentions(ctx, ids).then((found) => pooled(members, found)),
    findUnlicensed(ctx, ids),
    caseEvidence(ctx, ids).then((found) => pooled(members, found)),
    findNamed(ctx, ids),
  ])
  const today = ctx.clock.today()
  return sellers.map(({ id }) => {
    const one = members.get(id)!
    const asks = attentions.get(id) ?? []
    const isUnlicensed = one.some((member) => unlicensed.has(member))
    // A licence that is lacking is one fact, whether an officer noted it or a listing shows it.
    const found = (ofFindings.get(id) ?? []).filter(({ kind }) => !(isUnlicensed && kind === 'LICENCE_MISSING'))
    const ofRegister: RiskEvidence[] = [
      ...(!one.some((member) => named.has(member)) ? [{ kind: 'NO_REAL_NAME' as const }] : []),
      ...(isUnlicensed ? [{ kind: 'LICENCE_MISSING' as const }] : []),
      ...OF_REGISTER.filter((name) => asks.includes(name)).map((kind) => ({ kind })),
    ]
    return scoreSeller([...found, ...ofRegister, ...(ofCases.get(id) ?? [])], today)
  })
}

const caseEvidence = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, RiskEvidence[]>> => {
  const rows = await casesOfSellers(ctx, sellerIds)
  return bySeller(
    rows.flatMap((row) => {
      const piece = pieceOf(row)
      return piece ? [{ sellerId: row.sellerId, piece }] : []
    }),
  )
}

/** What a case says of its seller. Refused or ended on a ground, closed without a penalty, or annulled: nothing. */
const pieceOf = ({ procedure, isOpen, ground, receivedOn, facts }: CaseAgainst): RiskEvidence | undefined => {
  if (procedure === 'enforcement') {
    if (facts.decision === 'penalise' && facts.decidedOn && !facts.annulledOn)
      return { kind: 'PENALTY', on: facts.decidedOn }
    return isOpen ? { kind: 'ENFORCEMENT', on: receivedOn } : undefined
  }
  if (ground !== null) return undefined
  if (procedure === 'mediation') return { kind: 'COMPLAINT', on: receivedOn }
  return isOpen ? { kind: 'REPORT', on: receivedOn } : undefined
}
