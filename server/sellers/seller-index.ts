import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { identifierKey } from './identifier-key.ts'
import { mergedSellers } from './merging/operator-lists.ts'
import { nameWords } from './name-words.ts'
import { rowsOf, type SearchIndex } from './search-index.ts'
import { initialsOf } from './text/initials-of.ts'
import { pinyinOf } from './text/pinyin-of.ts'
import { isToldOnly } from './told-by-filer.ts'

/** Who is one row of a list: it stands alone, or for its operator; the others of an operator stand behind it. */
export const STANDING = ['alone', 'first'] as const
/** Who is held for one operator with others. */
export const MERGED = ['first', 'behind'] as const

/** By what sellers are narrowed: of those merged, what any name of the operator has. */
type Traits = {
  kind: string | string[]
  realNameLevel: string | string[]
  divisionCode: string | null | string[]
  platforms: string[]
}

type SellerToIndex = Traits & {
  id: string
  name: string
  status: string
  handles: string[]
  secrets: string[]
}

/** What must be found exactly or not at all: a typo away from a phone number or a WeChat ID lives somebody else. */
const isSecret = ({ secrets }: SellerToIndex, name: string) =>
  secrets.includes(identifierKey('WECHAT_ID', name)) || !/\p{L}/u.test(name)

const documentOf = (seller: SellerToIndex, standing: string) => {
  const names = [...new Set([seller.name, ...seller.handles])].filter((name) => !isSecret(seller, name))
  const { id, name, kind, realNameLevel, divisionCode, status, platforms } = seller
  return {
    ...{ id, kind, realNameLevel, divisionCode, status, standing },
    platform: platforms,
    name: names.map(nameWords),
    pinyin: names.map(pinyinOf),
    initials: names.map(initialsOf),
    length: [...name].length,
  }
}

/** Sellers by the names they go by: themselves and their shops, not their WeChat IDs, phones or numbers. */
export const sellerIndex: SearchIndex = {
  name: 'sellers',
  listener: 'indexSellers',
  settings: {
    searchableAttributes: ['name', 'pinyin', 'initials'],
    // Of the names that hold what was typed, the shortest is the likeliest.
    rankingRules: ['words', 'typo', 'proximity', 'length:asc', 'attribute', 'sort', 'exactness'],
    displayedAttributes: ['id'],
    filterableAttributes: ['divisionCode', 'kind', 'platform', 'realNameLevel', 'standing', 'status'],
    facetSearch: false,
    faceting: { maxValuesPerFacet: 50, sortFacetValuesBy: { '*': 'count' } },
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    // A Han sign is a word here, so typos can only be told in pinyin and in other scripts.
    typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnAttributes: ['initials'] },
  },
  ...rowsOf('seller'),
  async documentsOf(ctx: Ctx, ids) {
    const { rows } = await sql<SellerToIndex>`
      select id, name, kind, real_name_level, division_code, status,
        array(select distinct platform from seller_account
          where seller_id = seller.id and not ${isToldOnly}) as platforms,
        array(select handle from seller_account where seller_id = seller.id and platform <> 'WECHAT' order by id) as handles,
        array(select value_key from seller_identifier
          where seller_id = seller.id and kind in ('WECHAT_ID', 'PHONE')) as secrets
      from seller where id = any(${ids}::uuid[])`.execute(ctx.db)
    const merged = await operatorsOf(ctx, ids)
    return rows.map((row) => {
      const { operatorId, ...pooled } = merged.get(row.id) ?? {}
      const standing = operatorId === undefined ? 'alone' : operatorId === row.id ? 'first' : 'behind'
      return documentOf({ ...row, ...pooled }, standing)
    })
  },
}

type Merged = Traits & { operatorId: string }

/** Those of some sellers that are held for one operator with others, with what any name of it has. */
const operatorsOf = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, Partial<Merged>>> => {
  const pooled = (column: string) =>
    sql`array_agg(distinct ${sql.ref(column)}) filter (where ${sql.ref(column)} is not null)`
  const { rows } = await sql<Merged & { sellerId: string }>`
    with asked as (select every.* from ${mergedSellers(ctx)} as every
      where every.seller_id in (select unnest(${ids}::uuid[])))
    select asked.seller_id, asked.operator_id, of_operator.* from (
      select every.operator_id, ${pooled('seller.kind')} as kind, ${pooled('seller.realNameLevel')} as real_name_level,
        coalesce(${pooled('seller.divisionCode')}, '{}') as division_code,
        coalesce(${pooled('account.platform')}, '{}') as platforms
      from ${mergedSellers(ctx)} as every join seller on seller.id = every.seller_id
      left join seller_account as account on account.seller_id = seller.id and not ${isToldOnly}
      where every.operator_id in (select operator_id from asked) group by 1
    ) as of_operator join asked using (operator_id)`.execute(ctx.db)
  return new Map(rows.map(({ sellerId, ...one }) => [sellerId, one]))
}

/** Some sellers with every other name of their operators: what one has, the documents of all tell. */
export const withOtherNames = async (ctx: Ctx, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ sellerId: string }>`
    select other.seller_id from ${mergedSellers(ctx)} as every
    join ${mergedSellers(ctx)} as other using (operator_id)
    where every.seller_id in (select unnest(${ids}::uuid[]))`.execute(ctx.db)
  return [...new Set([...ids, ...rows.map(({ sellerId }) => sellerId)])]
}
