import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { Facet } from './count-facets.ts'
import { isOfThoseWhere } from './merging/operator-lists.ts'
import { ATTENTIONS } from './register/attentions.ts'
import { needsAttention } from './register/needs-attention.ts'
import { hasInColumn, isOnPlatform } from './seller-store.ts'
import { isToldOnly } from './told-by-filer.ts'

/** Of whoever stands alone its own; of those merged (`merged.operator_id`), what any name of the operator has. */
const pooledBeside = (own: RawBuilder<{ value: string }>): RawBuilder<{ value: string }> => sql`(
  select value from ${own} as own where merged.operator_id is null
  union select own.value from (
      select merged.operator_id as id where merged.operator_id is not null
      union all select seller_id from seller_representative where representative_id = merged.operator_id
    ) as name cross join lateral (select * from seller where id = name.id offset 0) as seller cross join lateral ${own} as own)`

const ofColumn = (ctx: Ctx, name: 'kind' | 'realNameLevel' | 'divisionCode'): Facet => ({
  name,
  has: (value) => isOfThoseWhere(ctx, hasInColumn(name, value)),
  beside: pooledBeside(sql`(select ${sql.ref(`seller.${name}`)}::text as value)`),
})

export const OWN_SELLER_FACETS = ['kind', 'realNameLevel', 'divisionCode', 'platform'] as const

/** What sellers can be narrowed by that the register itself knows, under any name of their operators. */
export const ownSellerFacets = (ctx: Ctx): readonly Facet[] =>
  OWN_SELLER_FACETS.map((name) =>
    name === 'platform'
      ? {
          name,
          has: (value: string) => isOfThoseWhere(ctx, isOnPlatform(value)),
          // Looked up of the few that are left: all accounts of all sellers took most of the time of the counts.
          beside: pooledBeside(
            sql`(select distinct platform as value from seller_account where seller_id = seller.id and not ${isToldOnly})`,
          ),
        }
      : ofColumn(ctx, name),
  )

/** Why a seller asks for somebody's eye, as far as the actor may know it. */
export const attentionFacet = (ctx: Ctx): Facet => ({
  name: 'attention',
  values: sql`(${sql.join(
    ATTENTIONS.map(
      (name) => sql`select id as subject_id, ${sql.lit(name)} as value from seller where ${needsAttention(ctx, name)}`,
    ),
    sql` union all `,
  )})`,
})
