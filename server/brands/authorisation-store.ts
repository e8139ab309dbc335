import { type Expression, type ExpressionBuilder, type Selectable, type SqlBool, sql } from 'kysely'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { likeText } from '../core/like-text.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { searchKey } from '../sellers/text/search-key.ts'
import type { AuthorisationState } from './authorisation-states.ts'
import type { Brand } from './brand-store.ts'
import type { BrandAuthorisationTable } from './brands-tables.ts'

export type BrandAuthorisation = Selectable<BrandAuthorisationTable>

export type AuthorisationFilter = { state?: AuthorisationState | null; query?: string | null }

type Eb = ExpressionBuilder<Tables, 'brandAuthorisation'>

const inState = (eb: Eb, state: AuthorisationState, today: string): Expression<SqlBool> => {
  if (state === 'REVOKED') return eb('revokedOn', 'is not', null)
  const isWhen = {
    UPCOMING: () => eb('fromOn', '>', today),
    EXPIRED: () => eb('untilOn', '<', today),
    CURRENT: () => eb.and([eb('fromOn', '<=', today), eb('untilOn', '>=', today)]),
  }[state]
  return eb.and([eb('revokedOn', 'is', null), isWhen()])
}

/** The authorisations of a brand, which the caller has read, the latest filed first. */
export const listAuthorisations = (
  ctx: Ctx,
  brand: Pick<Brand, 'id'>,
  { filter, ...request }: PageRequest & { filter?: AuthorisationFilter | null },
): Promise<Page<BrandAuthorisation>> => {
  const key = likeText(searchKey(filter?.query ?? ''))
  const today = ctx.clock.today()
  return keysetPage(
    ctx.db
      .selectFrom('brandAuthorisation')
      .selectAll()
      .where('brandId', '=', brand.id)
      .$if(Boolean(filter?.state), (query) => query.where((eb) => inState(eb, filter!.state!, today)))
      .$if(key !== '', (query) =>
        query.where(
          sql<SqlBool>`exists (select from brand_authorisation_key
            where authorisation_id = brand_authorisation.id and value_key ilike ${`%${key}%`})`,
        ),
      ),
    [{ column: 'id', name: 'id', direction: 'desc', type: 'uuid' }],
    request,
  )
}

/** How many authorisations of some brands are in force today. */
export const countCurrentOf = async (ctx: Ctx, brandIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await ctx.db
    .selectFrom('brandAuthorisation')
    .select(['brandId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('brandId', '=', sql<string>`any(${brandIds}::uuid[])`)
    .where((eb) => inState(eb, 'CURRENT', ctx.clock.today()))
    .groupBy('brandId')
    .execute()
  return new Map(rows.map(({ brandId, count }) => [brandId, Number(count)]))
}
