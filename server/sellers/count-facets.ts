import { expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { mergedSellers } from './merging/operator-lists.ts'

/** Something a list can be narrowed by, with what of it the reader may know. */
export type Facet = { name: string } & (
  | {
      /** Which subject has which value; each pair once. */
      values: RawBuilder<{ subjectId: string; value: string }>
      /** The same of some subjects alone, where looking these up is less than going through all. */
      valuesAmong?: (ids: readonly string[]) => RawBuilder<{ subjectId: string; value: string }>
    }
  | {
      /** Whether the subject beside which it stands has a value, as a condition. */
      has: (value: string) => RawBuilder<SqlBool>
      /** Its values, each once, as a query of (value). Of sellers, `merged.operator_id` stands beside it, too. */
      beside: RawBuilder<{ value: string }>
    }
)

/** The same counts, marked where they are of the first thousand hits alone. */
export const estimated = (counts: FacetCount[], isEstimate: boolean): FacetCount[] =>
  isEstimate ? counts.map((one) => ({ ...one, isEstimate })) : counts

/** What is chosen of each facet, by its name. */
export type Chosen = Readonly<Record<string, string | boolean | null | undefined>>

/** `isEstimate`: it was counted out of the first thousand hits, of which there are more. */
export type FacetCount = { facet: string; value: string; count: number; isEstimate?: boolean }

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
        if (facet.name === except?.name || value === null || value === undefined) return []
        if ('has' in facet) return [facet.has(String(value))]
        return [
          sql<SqlBool>`${idOf[type]} in (select subject_id from ${facet.values} as had where value = ${String(value)})`,
        ]
      }),
    )

type Counted = Subject & { ids?: readonly string[] | undefined; narrowedBy?: readonly Facet[] }

// NOTE a join, not `= any`: prepared, that may become a walk along the list for each row of the table
const among = (id: RawBuilder<unknown>, ids: readonly string[] | undefined) =>
  ids ? sql`${id} in (select unnest(${ids}::uuid[]))` : sql`true`

/**
 * How many have each value, of those among `ids` (all, without): under whatever is chosen of the other facets (and of
 * those it is `narrowedBy`), so that another value of the same one can be weighed against it. The names of sellers behind
 * one operator count once, for whatever any of them has. The actor may read all subjects: who may not is told no counts.
 */
export const countFacets = async (ctx: Ctx, counted: Counted): Promise<FacetCount[]> => {
  if (counted.facets.length === 0) return []
  const isOfSellers = counted.type === 'Seller'
  const id = idOf[counted.type]
  const besideMerged = (of: RawBuilder<unknown>) =>
    isOfSellers ? sql`left join merged on merged.seller_id = ${of}` : sql``
  const { holding, sets: chosenSets } = chosenOnce(counted)
  const counts = tallies(counted, {
    holding,
    from: sql`${isOfSellers ? sql`seller` : sql`listing`} ${besideMerged(id)}`,
    ofPairs: besideMerged(sql.ref('had.subjectId')),
    tally: isOfSellers ? sql`count(*) - (count(operator_id) - count(distinct operator_id))` : sql`count(*)`,
  })
  const merged = sql`merged as materialized (select * from ${mergedSellers(ctx)} as every)`
  const known = [...(isOfSellers ? [merged] : []), ...chosenSets]
  const { rows } = await sql<FacetCount>`${known.length > 0 ? sql`with ${sql.join(known)}` : sql``} ${counts}`.execute(
    ctx.db,
  )
  return rows
}

/** How many too many there are of each value where each name of an operator was counted; `ids`: the names counted. */
export const countSurplus = async (ctx: Ctx, { ids = [], ...counted }: Counted): Promise<FacetCount[]> => {
  const { rows } = await sql<FacetCount>`
    with merged as materialized (
      select operator_id, count(*) - 1 as surplus from ${mergedSellers(ctx)} as every
      where ${among(sql.ref('every.sellerId'), ids)} group by 1 having count(*) > 1)
    ${tallies(counted, {
      from: sql`merged join seller on seller.id = merged.operator_id`,
      tally: sql`sum(surplus)`,
    })}`.execute(ctx.db)
  return rows
}

const valuesOf = (facet: Extract<Facet, { values: unknown }>, ids: readonly string[] | undefined) =>
  ids && facet.valuesAmong ? facet.valuesAmong(ids) : facet.values

/** Who has what is chosen is looked up once, for the counts of all the other facets. */
const chosenOnce = ({
  facets,
  narrowedBy = [],
  chosen,
  ids,
}: Counted): { holding: Facet[]; sets: RawBuilder<unknown>[] } => {
  const sets: RawBuilder<unknown>[] = []
  const holding = [...facets, ...narrowedBy].map((facet): Facet => {
    const value = chosen[facet.name]
    if (value === null || value === undefined || !('values' in facet)) return facet
    const name = sql.ref(`chosen${sets.length}`)
    sets.push(
      sql`${name} as materialized (select * from ${valuesOf(facet, ids)} as had where value = ${String(value)})`,
    )
    return { name: facet.name, values: sql`${name}` }
  })
  return { holding, sets }
}

type Counting = {
  /** The facets as they narrow, where that is told apart from how they are counted. */
  holding?: readonly Facet[]
  /** The subjects, each once. */
  from: RawBuilder<unknown>
  /** What is joined to the pairs of a facet where nothing of the subjects themselves matters. */
  ofPairs?: RawBuilder<unknown>
  tally: RawBuilder<unknown>
}

const tallies = (
  { ids, narrowedBy = [], ...subject }: Counted,
  { holding, from, ofPairs, tally }: Counting,
): RawBuilder<unknown> => {
  const eb = expressionBuilder<Tables, 'seller' | 'listing'>()
  const id = idOf[subject.type]
  const all = { ...subject, facets: holding ?? [...subject.facets, ...narrowedBy] }
  const isChosen = ({ name }: Facet) => (subject.chosen[name] ?? undefined) !== undefined
  const counts = subject.facets.map((facet) => {
    // NOTE the pairs alone where they are all that is asked: beside them, the whole register would be read
    const isOfPairs = ofPairs && !ids && !all.facets.some((one) => one.name !== facet.name && isChosen(one))
    const rows =
      'beside' in facet
        ? sql`${from} cross join lateral ${facet.beside} as had`
        : isOfPairs
          ? sql`${facet.values} as had ${ofPairs}`
          : sql`${from} join ${valuesOf(facet, ids)} as had on had.subject_id = ${id}`
    return sql`(
      select ${facet.name}::text as facet, had.value, (${tally})::int8 as count
      from ${rows}
      where ${'values' in facet && isOfPairs ? sql`true` : sql`${among(id, ids)} and ${hasChosen(all, facet)(eb)}`}
        and had.value is not null
      group by had.value order by count desc, had.value limit ${MOST_VALUES})`
  })
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

/**
 * The same out of the index, of what it knows itself: all that is found is counted, however much. Without the facets that
 * the index in service does not know yet. Throws DependencyFailed.
 */
export const countIndexed = async (ctx: Ctx, { index, find, names, equals }: Indexed): Promise<FacetCount[]> => {
  const counts = await ctx.search.countValues(
    index,
    names.map((attribute) => ({ find: { ...find, equals: { ...equals, [attribute]: undefined } }, attribute })),
  )
  return counts.flatMap((values, i) =>
    Object.entries(values ?? {}).map(([value, count]) => ({ facet: names[i]!, value, count })),
  )
}
