import { sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import type { Facet } from './count-facets.ts'
import { ATTENTIONS } from './register/attentions.ts'
import { needsAttention } from './register/needs-attention.ts'
import { isToldOnly } from './told-by-filer.ts'

const ofColumn = (name: string, column: string): Facet => ({
  name,
  column: sql.ref(`seller.${column}`),
  values: sql`(select id as subject_id, ${sql.ref(column)}::text as value from seller)`,
})

/** What sellers can be narrowed by that the register itself knows. */
export const ownSellerFacets: readonly Facet[] = [
  ofColumn('kind', 'kind'),
  ofColumn('realNameLevel', 'real_name_level'),
  ofColumn('divisionCode', 'division_code'),
  {
    name: 'platform',
    values: sql`(select distinct seller_id as subject_id, platform as value
      from seller_account join seller on seller.id = seller_id where not ${isToldOnly})`,
    // Looked up of the few that are left: all accounts of all sellers took most of the time of the counts.
    beside: sql`(select distinct platform as value from seller_account
      where seller_id = seller.id and not ${isToldOnly})`,
  },
]

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
