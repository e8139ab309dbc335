import { sql } from 'kysely'
import './cases-tables.ts'
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
import type { CaseFacts } from './case-facts.ts'

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
    const ofRegister: RiskEvidence[] = [
      ...(!one.some((member) => named.has(member)) ? [{ kind: 'NO_REAL_NAME' as const }] : []),
      ...(one.some((member) => unlicensed.has(member)) ? [{ kind: 'LICENCE_MISSING' as const }] : []),
      ...OF_REGISTER.filter((name) => asks.includes(name)).map((kind) => ({ kind })),
    ]
    return scoreSeller([...(ofFindings.get(id) ?? []), ...ofRegister, ...(ofCases.get(id) ?? [])], today)
  })
}

/** Most cases of one seller that are looked at, the newest first. */
const MOST_CASES = 200

const caseEvidence = async (ctx: Ctx, sellerIds: readonly string[]): Promise<Map<string, RiskEvidence[]>> => {
  const numbered = ctx.db
    .selectFrom('caseFile')
    .select(['sellerId', 'procedure', 'isOpen', 'ground', 'receivedOn', 'facts'])
    .select(sql<number>`row_number() over (partition by seller_id order by received_on desc, id)`.as('place'))
    .where('sellerId', '=', sql<string>`any(${sellerIds}::uuid[])`)
    .where(ctx.readable('Case'))
  const rows = await ctx.db.selectFrom(numbered.as('numbered')).selectAll().where('place', '<=', MOST_CASES).execute()
  const evidence = rows.flatMap((row) => {
    const piece = pieceOf(row)
    return piece ? [{ sellerId: row.sellerId!, piece }] : []
  })
  return bySeller(evidence)
}

type CaseRow = { procedure: string; isOpen: boolean; ground: string | null; receivedOn: string; facts: CaseFacts }

/** What a case says of its seller. Refused or ended on a ground, closed without a penalty, or annulled: nothing. */
const pieceOf = ({ procedure, isOpen, ground, receivedOn, facts }: CaseRow): RiskEvidence | undefined => {
  if (procedure === 'enforcement') {
    if (facts.decision === 'penalise' && facts.decidedOn && !facts.annulledOn)
      return { kind: 'PENALTY', on: facts.decidedOn }
    return isOpen ? { kind: 'ENFORCEMENT', on: receivedOn } : undefined
  }
  if (ground !== null) return undefined
  if (procedure === 'mediation') return { kind: 'COMPLAINT', on: receivedOn }
  return isOpen ? { kind: 'REPORT', on: receivedOn } : undefined
}
