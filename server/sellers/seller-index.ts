import { sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { identifierKey } from './identifier-key.ts'
import { nameWords } from './name-words.ts'
import { rowsOf, type SearchIndex } from './search-index.ts'
import { initialsOf } from './text/initials-of.ts'
import { pinyinOf } from './text/pinyin-of.ts'
import { isToldOnly } from './told-by-filer.ts'

type SellerToIndex = {
  id: string
  name: string
  kind: string
  realNameLevel: string
  divisionCode: string | null
  status: string
  version: number
  platforms: string[]
  handles: string[]
  secrets: string[]
}

/** What must be found exactly or not at all: a typo away from a phone number or a WeChat ID lives somebody else. */
const isSecret = ({ secrets }: SellerToIndex, name: string) =>
  secrets.includes(identifierKey('WECHAT_ID', name)) || !/\p{L}/u.test(name)

const documentOf = (seller: SellerToIndex) => {
  const names = [...new Set([seller.name, ...seller.handles])].filter((name) => !isSecret(seller, name))
  const { id, name, kind, realNameLevel, divisionCode, status, version, platforms } = seller
  return {
    ...{ id, kind, realNameLevel, divisionCode, status, version },
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
    filterableAttributes: ['divisionCode', 'kind', 'platform', 'realNameLevel', 'status'],
    faceting: { maxValuesPerFacet: 50, sortFacetValuesBy: { '*': 'count' } },
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    // A Han sign is a word here, so typos can only be told in pinyin and in other scripts.
    typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnAttributes: ['initials'] },
  },
  ...rowsOf('seller'),
  async documentsOf(ctx: Ctx, ids) {
    const { rows } = await sql<SellerToIndex>`
      select id, name, kind, real_name_level, division_code, status, version,
        array(select distinct platform from seller_account
          where seller_id = seller.id and not ${isToldOnly}) as platforms,
        array(select handle from seller_account where seller_id = seller.id and platform <> 'WECHAT' order by id) as handles,
        array(select value_key from seller_identifier
          where seller_id = seller.id and kind in ('WECHAT_ID', 'PHONE')) as secrets
      from seller where id = any(${ids}::uuid[])`.execute(ctx.db)
    return rows.map(documentOf)
  },
}
