import './sellers-tables.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { operatorOf } from './merging/members-of.ts'

/** Who offers each listing, as (listing_id, operator_id, updated_at), to be joined by the rooms above. */
export const operatorsOfListings = (ctx: Ctx): RawBuilder<unknown> => sql`
  select listing.id as listing_id, ${operatorOf(ctx, sql.ref('listing.sellerId'))} as operator_id, listing.updated_at
  from listing`
