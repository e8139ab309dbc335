import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import type { AccountPlatform } from './account-platforms.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import { maskIdentifier } from './mask-identifier.ts'
import { holdsForOperator, holdsForOperators, isOfThoseWhere } from './merging/operator-lists.ts'
import type { RealNameLevel } from './real-name-levels.ts'
import type { Attention } from './register/attentions.ts'
import { needsAttention } from './register/needs-attention.ts'
import { openIdentifier } from './sealed-identifier.ts'
import type { SellerKind } from './seller-kinds.ts'
import type { SellerAccountTable, SellerIdentifierTable, SellerTable } from './sellers-tables.ts'
import { isToldOnly, tracesReadableOf } from './told-by-filer.ts'

export const SELLER_COLUMNS = [
  'seller.id',
  'seller.number',
  'seller.name',
  'seller.kind',
  'seller.realNameLevel',
  'seller.realNameCheckedOn',
  'seller.goodsNeedLicence',
  'seller.nameIsTold',
  'seller.divisionCode',
  'seller.status',
  'seller.version',
  'seller.createdAt',
] as const

export type Seller = Omit<Selectable<SellerTable>, 'nameKey' | 'source' | 'sourceKey' | 'updatedAt'>
export type SellerAccount = Selectable<SellerAccountTable>
export type SellerIdentifier = Pick<Selectable<SellerIdentifierTable>, 'id' | 'sellerId' | 'kind'> & {
  /** The value, masked where it is personal. */
  shown: string
  isMasked: boolean
}

export type SellerFilter = {
  kind?: SellerKind | null
  realNameLevel?: RealNameLevel | null
  /** A county's six digits; the offices above it are no part of a seller's place. */
  divisionCode?: string | null
  attention?: Attention | null
  /** With an account there. */
  platform?: AccountPlatform | null
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** A column of `seller` that a list is narrowed by. */
export const hasInColumn = (column: 'kind' | 'realNameLevel' | 'divisionCode', value: string): RawBuilder<SqlBool> =>
  sql`${sql.ref(`seller.${column}`)} = ${value}`

/** What is only told is found by no platform: the answer would tell of the filing. */
export const isOnPlatform = (platform: string): RawBuilder<SqlBool> =>
  sql`(not ${isToldOnly} and seller.id in (select seller_id from seller_account where platform = ${platform}))`

/**
 * The filter as a condition on `seller`, each part of it held by any name of its operator. `isOfFew`: of rows that were
 * found already, not of the whole register.
 */
export const matchesSellerFilter =
  (ctx: Ctx, filter?: SellerFilter | null, { isOfFew = false } = {}): Filter =>
  (eb) =>
    eb.and([
      ...(['kind', 'realNameLevel', 'divisionCode'] as const).flatMap((column) =>
        filter?.[column]
          ? [(isOfFew ? holdsForOperator : holdsForOperators)(ctx, hasInColumn(column, filter[column]))]
          : [],
      ),
      ...(filter?.attention ? [needsAttention(ctx, filter.attention)] : []),
      ...(filter?.platform ? [(isOfFew ? holdsForOperator : isOfThoseWhere)(ctx, isOnPlatform(filter.platform))] : []),
    ])

/** Those of the ids that the actor may read, in no order. */
export const findSellersByIds = (ctx: Ctx, ids: readonly string[]): Promise<Seller[]> =>
  ctx.db
    .selectFrom('seller')
    .select(SELLER_COLUMNS)
    .where('id', '=', anyOf(ids))
    .where(ctx.readable('Seller'))
    .execute()

export const getSeller = async (ctx: Ctx, id: string): Promise<Seller> => {
  const [seller] = await findSellersByIds(ctx, [id])
  if (!seller) throw new NotFound('seller')
  return seller
}

/** Newest first. Ids of sellers that filers told of tell no time, so that the day they came counts. `also`: what rooms above know, as a condition on the seller. */
export const listSellers = (
  ctx: Ctx,
  { filter, also, ...page }: PageRequest & { filter?: SellerFilter; also?: Filter },
): Promise<Page<Seller>> =>
  keysetPage(
    ctx.db
      .selectFrom('seller')
      .select(SELLER_COLUMNS)
      .where(ctx.readable('Seller'))
      .where(matchesSellerFilter(ctx, filter))
      .where(also ?? sql<boolean>`true`),
    [
      { name: 'createdAt', column: 'seller.created_at', direction: 'desc', type: 'timestamptz' },
      { name: 'id', column: 'seller.id', direction: 'desc', type: 'uuid' },
    ],
    page,
  )

/** The accounts of some sellers, which the caller has read. */
export const listAccountsOf = (ctx: Ctx, sellerIds: readonly string[]): Promise<SellerAccount[]> =>
  ctx.db
    .selectFrom('sellerAccount')
    .selectAll()
    .where('sellerId', '=', anyOf(sellerIds))
    .where(tracesReadableOf(ctx, sql.ref('seller_account.seller_id')))
    .orderBy('id')
    .execute()

/** The identifiers of some sellers, which the caller has read, as they are kept. */
export const keptIdentifiersOf = (ctx: Ctx, sellerIds: readonly string[]) =>
  ctx.db
    .selectFrom('sellerIdentifier')
    .selectAll()
    .where('sellerId', '=', anyOf(sellerIds))
    .where(tracesReadableOf(ctx, sql.ref('seller_identifier.seller_id')))
    .orderBy('id')
    .execute()

/** The identifiers of some sellers, which the caller has read, as they may be shown: what is personal is masked. */
export const listIdentifiersOf = async (ctx: Ctx, sellerIds: readonly string[]): Promise<SellerIdentifier[]> =>
  (await keptIdentifiersOf(ctx, sellerIds)).map((kept) => {
    const { id, sellerId, kind } = kept
    const value = openIdentifier(ctx, kept)
    const shown = maskIdentifier(kind, value)
    return { id, sellerId, kind, shown, isMasked: shown !== value }
  })

/** Those of the kinds in full, for a paper that names the party; the caller answers for who reads it. */
export const openIdentifiersOf = async (
  ctx: Ctx,
  sellerId: string,
  kinds: readonly IdentifierKind[],
): Promise<{ kind: IdentifierKind; value: string }[]> =>
  (await keptIdentifiersOf(ctx, [sellerId]))
    .filter(({ kind }) => kinds.includes(kind))
    .map((kept) => ({ kind: kept.kind, value: openIdentifier(ctx, kept) }))
