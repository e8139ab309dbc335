import { sql } from 'kysely'
import './merging-tables.ts'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import type { IdentifierKind } from '../identifier-kinds.ts'
import { maskIdentifier } from '../mask-identifier.ts'
import type { Reason } from '../matching/score-pair.ts'
import { sentenceOf } from '../matching/text-traits.ts'
import type { TraitName } from '../matching/traits.ts'
import { type KeptIdentifier, openIdentifier } from '../sealed-identifier.ts'
import { tracesReadableOf } from '../told-by-filer.ts'

export type DescribedReason = Reason & {
  /** What both show, as it may be shown; null where it cannot be told from the key. */
  value: string | null
}

const READ_FROM_KEY: readonly TraitName[] = ['NAME', 'NAME_SOUND', 'NAME_PIECE']

type Shared = { id: string; trait: TraitName; key: string }

/** The reasons of some candidates, each with what both show. */
export const describeReasons = async (
  ctx: Ctx,
  candidateIds: readonly string[],
): Promise<Map<string, DescribedReason[]>> => {
  const candidates = await ctx.db
    .selectFrom('sellerCandidate')
    .select(['id', 'oneId', 'reasons'])
    .where('id', '=', sql<string>`any(${candidateIds}::uuid[])`)
    .where(ctx.readable('SellerMerge'))
    .execute()
  const shared = candidates.flatMap(({ oneId, reasons }) =>
    reasons.flatMap(({ trait, key }): Shared[] => (trait && key ? [{ id: oneId, trait, key }] : [])),
  )
  const values = new Map([...(await identifiersFor(ctx, shared)), ...(await sentencesFor(ctx, shared))])
  const shownBy = (oneId: string, { trait, key }: Reason): string | null => {
    if (!trait || !key) return null
    return READ_FROM_KEY.includes(trait) ? key : (values.get(`${oneId} ${trait} ${key}`) ?? null)
  }
  return new Map(
    candidates.map(({ id, oneId, reasons }) => [
      id,
      reasons.map((reason) => ({ ...reason, value: shownBy(oneId, reason) })),
    ]),
  )
}

const identifiersFor = async (ctx: Ctx, shared: readonly Shared[]): Promise<[string, string][]> => {
  if (shared.length === 0) return []
  const { rows } = await sql<KeptIdentifier & { sellerId: string; kind: IdentifierKind }>`
    select held.seller_id, held.kind, held.value, held.value_key, held.sealed
    from jsonb_to_recordset(${JSON.stringify(shared)}::jsonb) as given (id uuid, trait text, key text)
    join seller_identifier as held
      on held.seller_id = given.id and held.kind = given.trait and held.value_key = given.key
    where ${tracesReadableOf(ctx, sql`held.seller_id`)}`.execute(ctx.db)
  return rows.map((row) => [
    `${row.sellerId} ${row.kind} ${row.valueKey}`,
    maskIdentifier(row.kind, openIdentifier(ctx, row)),
  ])
}

const sentencesFor = async (ctx: Ctx, shared: readonly Shared[]): Promise<[string, string][]> => {
  const texts = shared.filter(({ trait }) => trait === 'TEXT')
  if (texts.length === 0) return []
  const { rows } = await sql<{ sellerId: string; text: string }>`
    select id as "sellerId", listing.text from unnest(${texts.map(({ id }) => id)}::uuid[]) as given (id)
    cross join lateral (select coalesce(text, title) as text from listing where seller_id = given.id
      order by listing.id desc limit 30) as listing`.execute(ctx.db)
  return texts.flatMap(({ id, trait, key }): [string, string][] => {
    const found = rows.filter(({ sellerId }) => sellerId === id).map(({ text }) => sentenceOf(text, key))
    const sentence = found.find((one) => one !== undefined)
    return sentence === undefined ? [] : [[`${id} ${trait} ${key}`, sentence]]
  })
}
