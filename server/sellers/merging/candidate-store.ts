import { type Selectable, type SqlBool, sql } from 'kysely'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { keysetPage, type Page, type PageRequest } from '../../core/paging.ts'
import { inOrder } from './distinction-store.ts'
import type { SellerCandidateTable } from './merging-tables.ts'

/** Two sellers that look like one operator. */
export type MergeCandidate = Selectable<SellerCandidateTable>

export type CandidateFilter = {
  /** Only pairs of this seller. */
  sellerId?: string | null
  /** Only those of this probability or more. */
  from?: number | null
}

/** Nobody decided about it yet: neither one group by now, nor parted by an officer. */
const isOpen = sql<SqlBool>`
  coalesce((select representative_id from seller_representative where seller_id = one_id), one_id) <>
  coalesce((select representative_id from seller_representative where seller_id = other_id), other_id)
  and not exists (select from seller_distinction as apart
    where apart.one_id = seller_candidate.one_id and apart.other_id = seller_candidate.other_id
      and apart.withdrawn_at is null)`

/** What waits for a decision, the surest first. */
export const listMergeCandidates = (
  ctx: Ctx,
  { filter, ...page }: PageRequest & { filter?: CandidateFilter },
): Promise<Page<MergeCandidate>> =>
  keysetPage(
    ctx.db
      .selectFrom('sellerCandidate')
      .selectAll()
      .where(ctx.readable('SellerMerge'))
      .where(isOpen)
      .$if(Boolean(filter?.sellerId), (query) =>
        query.where((eb) => eb.or([eb('oneId', '=', filter!.sellerId!), eb('otherId', '=', filter!.sellerId!)])),
      )
      .$if(typeof filter?.from === 'number', (query) => query.where('probability', '>=', filter!.from!)),
    [
      { name: 'score', column: 'seller_candidate.score', direction: 'desc', type: 'float8' },
      { name: 'id', column: 'seller_candidate.id', direction: 'desc', type: 'uuid' },
    ],
    page,
  )

/** Whether decided by now or not. */
export const findMergeCandidate = (ctx: Ctx, id: string): Promise<MergeCandidate | undefined> =>
  ctx.db
    .selectFrom('sellerCandidate')
    .selectAll()
    .where('id', '=', id)
    .where(ctx.readable('SellerMerge'))
    .executeTakeFirst()

export const findCandidateOf = (ctx: Ctx, a: string, b: string): Promise<MergeCandidate | undefined> => {
  const { oneId, otherId } = inOrder(a, b)
  return ctx.db
    .selectFrom('sellerCandidate')
    .selectAll()
    .where('oneId', '=', oneId)
    .where('otherId', '=', otherId)
    .executeTakeFirst()
}

/** Keeps the candidates of some sellers as they are now: what is not among them is one no more. */
export const replaceCandidatesOf = async (
  ctx: Ctx,
  sellerIds: readonly string[],
  candidates: readonly Pick<MergeCandidate, 'oneId' | 'otherId' | 'score' | 'probability' | 'reasons'>[],
): Promise<void> => {
  const rows = candidates.map(({ oneId, otherId, ...rest }) => ({ one_id: oneId, other_id: otherId, ...rest }))
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (one_id uuid, other_id uuid, score float8, probability float8, reasons jsonb)
    ), gone as (
      delete from seller_candidate as known
      where (one_id = any(${sellerIds}::uuid[]) or other_id = any(${sellerIds}::uuid[]))
        and not exists (select from given where given.one_id = known.one_id and given.other_id = known.other_id)
    )
    insert into seller_candidate (one_id, other_id, score, probability, reasons, computed_at)
    select one_id, other_id, score, probability, reasons, ${ctx.clock.now()} from given
    on conflict (one_id, other_id) do update
      set score = excluded.score, probability = excluded.probability, reasons = excluded.reasons,
        computed_at = excluded.computed_at`.execute(ctx.db)
}
