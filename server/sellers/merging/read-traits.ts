import { sql } from 'kysely'
import '../sellers-tables.ts'
import type { Ctx } from '../../core/context.ts'
import type { IdentifierKind } from '../identifier-kinds.ts'
import { isUniqueByLaw } from '../identifier-kinds.ts'
import { sellerTraits } from '../matching/seller-traits.ts'
import type { Trait } from '../matching/traits.ts'
import type { SellerIdentifierTable } from '../sellers-tables.ts'
import { isNumberSound } from './unique-keys.ts'

/** Of the newest listings; who writes the same everywhere does so in these too. */
const LISTINGS = 30

type Shown = {
  id: string
  name: string
  handles: string[]
  identifiers: (Pick<SellerIdentifierTable, 'kind' | 'value' | 'sealed'> & { key: string })[]
  texts: string[]
}

/** What some sellers show, as the register has it now. */
export const readTraits = async (
  ctx: Ctx,
  sellerIds: readonly string[],
): Promise<{ sellerId: string; traits: Trait[] }[]> => {
  // A WeChat ID is an identifier of its own; elsewhere a handle is a name
  const { rows } = await sql<Shown>`
    select id, name,
      array(select handle from seller_account where seller_id = seller.id and platform <> 'WECHAT') as handles,
      coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'key', value_key, 'value', value, 'sealed', sealed))
        from seller_identifier where seller_id = seller.id), '[]') as identifiers,
      array(select coalesce(text, title) from listing where seller_id = seller.id order by id desc limit ${LISTINGS})
        as texts
    from seller where id = any(${sellerIds}::uuid[])`.execute(ctx.db)
  const isTraceable = ({ kind, key, ...kept }: Shown['identifiers'][number]) =>
    !isUniqueByLaw(kind as IdentifierKind) || isNumberSound(ctx, { kind, valueKey: key, ...kept })
  return rows.map(({ id, name, handles, identifiers, texts }) => ({
    sellerId: id,
    traits: sellerTraits({ names: [name, ...handles], identifiers: identifiers.filter(isTraceable), texts }),
  }))
}
