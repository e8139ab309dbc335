import { expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { mergedSellers } from './merging/operator-lists.ts'

/** Something a list can be narrowed by, with what of it the reader may know. */
export type Facet = {
  name: string
  /** Which subject has which value; each pair once. */
  values: RawBuilder<{ subjectId: string; value: string }>
  /** The same as a column of the subject itself, where it is one. */
  column?: RawBuilder<string | null>
  /** The same of the one subject beside which it stands, as a query of (value). */
  beside?: RawBuilder<{ value: string }>
}

/** What is chosen of each facet, by its name. */
export type Chosen = Readonly<Record<string, string | boolean | null | undefined>>

export type FacetCount = { facet: string; value: string; count: number }

type Subject = { type: 'Seller' | 'Listing'; facets: readonly Facet[]; chosen: Chosen }

/** The commonest values; nobody reads a longer list. */
const MOST_VALUES = 50

const idOf = { Seller: sql.ref('seller.id'), Listing: sql.ref('listing.id') }

/** Those that have what is chosen, as a condition on the subject; `except` leaves one facet out. */
export const hasChosen =
  ({ type, facets, chosen }: Subject, except?: Facet): Filter =>
  (eb) =>
    eb.and(
      facets.flatMap((facet) => {
        const value = chosen[facet.name]
        if (facet === except || value === null || value === undefined) return []
        return [
          sql<SqlBool>`${idOf[type]} in (select subject_id from ${facet.values} as had where value = ${String(value)})`,
        ]
      }),
    )

const valuesBeside = (id: RawBuilder<unknown>, { column, beside, values }: Facet) => {
  if (column) return sql`lateral (select ${column}::text as value) as had on true`
  return beside ? sql`lateral ${beside} as had on true` : sql`${values} as had on had.subject_id = ${id}`
}

type Counted = Subject & { ids?: readonly string[] | undefined; narrowedBy?: readonly Facet[] }

// NOTE a join, not `= any`: prepared, that may become a walk along the list for each row of the table
const among = (id: RawBuilder<unknown>, ids: readonly string[] | undefined) =>
  ids ? sql`${id} in (select unnest(${ids}::uuid[]))` : sql`true`

/**
 * How many have each value, of those among `ids` (all, without) that the actor may read: under whatever is chosen of
 * the other facets (and of those it is `narrowedBy`), so that another value of the same one can be weighed against it.
 * The names of sellers behind one operator count once, for whatever any of them has.
 */
export const countFacets = async (ctx: Ctx, counted: Counted): Promise<FacetCount[]> => {
  if (counted.facets.length === 0) return []
  const isOfSellers = counted.type === 'Seller'
  const counts = tallies(ctx, counted, {
    from: isOfSellers ? sql`seller left join merged on merged.seller_id = seller.id` : sql`listing`,
    tally: isOfSellers ? sql`count(*) - (${sql.raw(SURPLUS)})` : sql`count(*)`,
  })
  const merged = sql`with merged as materialized (select * from ${mergedSellers(ctx)} as every)`
  const { rows } = await sql<FacetCount>`${isOfSellers ? merged : sql``} ${counts}`.execute(ctx.db)
  return rows
}

const SURPLUS = 'count(operator_id) - count(distinct operator_id)'

/** How many too many there are of each value where each name of an operator was counted. Reads those merged alone. */
export const countSurplus = async (ctx: Ctx, counted: Counted): Promise<FacetCount[]> => {
  const { rows } = await sql<FacetCount>`
    with seller as materialized (
      select one.*, operator_id from ${mergedSellers(ctx)} as merged
      cross join lateral (select * from seller where id = merged.seller_id offset 0) as one
      where ${among(sql.ref('merged.sellerId'), counted.ids)})
    ${tallies(ctx, counted, { from: sql`seller`, tally: sql.raw(SURPLUS) })}`.execute(ctx.db)
  return rows
}

const tallies = (
  ctx: Ctx,
  { ids, narrowedBy = [], ...subject }: Counted,
  { from, tally }: { from: RawBuilder<unknown>; tally: RawBuilder<unknown> },
): RawBuilder<unknown> => {
  const eb = expressionBuilder<Tables, 'seller' | 'listing'>()
  const id = idOf[subject.type]
  const all = { ...subject, facets: [...subject.facets, ...narrowedBy] }
  const counts = subject.facets.map(
    (facet) => sql`(
      select ${facet.name}::text as facet, had.value, (${tally})::int8 as count
      from ${from} join ${valuesBeside(id, facet)}
      where ${among(id, ids)} and ${ctx.readable(subject.type)(eb)} and ${hasChosen(all, facet)(eb)}
        and had.value is not null
      group by had.value order by count desc, had.value limit ${MOST_VALUES})`,
  )
  return sql.join(counts, sql` union all `)
}

type Indexed = {
  index: string
  /** What is looked for; all, without text. */
  find: Omit<Find, 'limit' | 'equals'>
  /** The attributes that are facets of the index, by the name of each. */
  names: readonly string[]
  equals: Equals
}

/** The same out of the index, of what it knows itself: all that is found is counted, however much. Throws DependencyFailed. */
export const countIndexed = async (ctx: Ctx, { index, find, names, equals }: Indexed): Promise<FacetCount[]> => {
  const counts = await ctx.search.countValues(
    index,
    names.map((attribute) => ({ find: { ...find, equals: { ...equals, [attribute]: undefined } }, attribute })),
  )
  return counts.flatMap((values, i) =>
    Object.entries(values).map(([value, count]) => ({ facet: names[i]!, value, count })),
  )
}
