import { type CompiledQuery, expressionBuilder, sql } from 'kysely'
import './sellers-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import type { Tables } from '../core/database.ts'
import { hasChosen } from './count-facets.ts'
import { findPossibleHolders } from './holders-of.ts'
import { isMerged, membersOf } from './merging/members-of.ts'
import { isNarrowed, type SellerKnowledge } from './seller-knowledge.ts'
import { type SellerSort, sellerOrderOf } from './seller-sorts.ts'
import { matchesSellerFilter, SELLER_COLUMNS, type Seller, type SellerFilter } from './seller-store.ts'
import { findHiddenTraces, isToldOnly } from './told-by-filer.ts'

/** The place of the one whose identifier or number was asked for. */
const EXACT = 0

/** A seller that was found, with its place among what was found. */
export type HitRow = Seller & {
  nameKey: string
  place: number
  rank?: number
  /** Everybody held for one operator with it; absent where it stands alone. */
  members?: readonly string[]
  /** By what it is known is not for the actor. */
  hidesTraces?: boolean
}

type Narrowed = {
  identifiers: readonly string[]
  filter?: SellerFilter
  known: SellerKnowledge
  sort?: Exclude<SellerSort, 'RELEVANCE'>
}

/** A row as the one statement that people wait for reads it. */
type ReadRow = HitRow & { isMerged: boolean; isToldOnly: boolean }

/** What else of a search only PostgreSQL knows, as a condition on `seller`. */
export const alsoOf = (known: SellerKnowledge): Filter =>
  isNarrowed(known)
    ? hasChosen({ type: 'Seller', facets: known.facets, chosen: known.chosen })
    : () => sql<boolean>`true`

/** Named as they are used: the library's renaming of each value of each row takes as long as the look-up of some of them. */
const COLUMNS = sql.raw(
  [...SELLER_COLUMNS, 'seller.nameKey']
    .map((name) => `${name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`)} as "${name.split('.')[1]}"`)
    .join(),
)

/** Reads the rows of the ids found, and of those whose identifier or number was asked for. */
export type RowReader = (ids: readonly string[]) => Promise<{ exact: HitRow[]; others: HitRow[] }>

/** In the place of the ids, which are known last. */
const IDS = Symbol('ids')

const statementFor = (ctx: Ctx, { filter, known, sort }: Narrowed): CompiledQuery<ReadRow> => {
  const eb = expressionBuilder<Tables, 'seller'>()
  const rank = sort ? sql`, row_number() over (order by ${sellerOrderOf(ctx, sort, known.cases)})::int4 as rank` : sql``
  // NOTE written out, not built: people wait for this one, and building it takes as long as reading the rows
  return sql<ReadRow>`
    select ${COLUMNS}, ${isMerged(ctx, sql.ref('seller.id'))} as "isMerged", ${isToldOnly} as "isToldOnly", wanted.place${rank}
    from unnest(${IDS}::uuid[]) with ordinality as wanted (hit_id, place) join seller on seller.id = wanted.hit_id
    where ${ctx.readable('Seller')(eb)} and ${matchesSellerFilter(ctx, filter, { isOfFew: true })(eb)} and ${alsoOf(known)(eb)}
    order by wanted.place`.compile(ctx.db)
}

/** Where nothing but rights narrows them, the statement is the same for all who have these rights. */
const plainStatements = new WeakMap<Ctx['readable'], CompiledQuery<ReadRow>>()

const isPlain = ({ filter = {}, known, sort }: Narrowed): boolean =>
  !sort && !isNarrowed(known) && Object.values(filter).every((value) => value === null || value === undefined)

const keptStatement = (ctx: Ctx, narrowed: Narrowed): CompiledQuery<ReadRow> => {
  if (!isPlain(narrowed)) return statementFor(ctx, narrowed)
  const statement = plainStatements.get(ctx.readable) ?? statementFor(ctx, narrowed)
  plainStatements.set(ctx.readable, statement)
  return statement
}

/** All but the ids is put together, and who holds the identifier is looked up, before they are known. */
export const rowReader = async (ctx: Ctx, narrowed: Narrowed): Promise<RowReader> => {
  const holding = findPossibleHolders(ctx, narrowed.identifiers)
  const statement = keptStatement(ctx, narrowed)
  const db = ctx.db.withoutPlugins()
  const holders = await holding
  return async (found) => {
    // Written by ourselves: the library takes as long to quote a list of ids as the server to look them up.
    const wanted = `{${[...holders.map(({ sellerId }) => sellerId), ...found].join()}}`
    const parameters = statement.parameters.map((value) => (value === IDS ? wanted : value))
    const { rows } = await db.executeQuery<ReadRow>({ ...statement, parameters })
    await addRest(ctx, rows)
    for (const row of rows) row.place = Math.max(EXACT, row.place - holders.length)
    const numbered = new Set(holders.flatMap(({ sellerId, isNumbered }) => (isNumbered ? [sellerId] : [])))
    const exact = rows.filter(({ id, place, hidesTraces }) => place === EXACT && (!hidesTraces || numbered.has(id)))
    const isExact = new Set(exact.map(({ id }) => id))
    return { exact, others: rows.filter(({ id, place }) => place !== EXACT && !isExact.has(id)) }
  }
}

/** What few rows have is looked up for those alone: their operators' other names, and whether their traces are hidden. */
const addRest = async (ctx: Ctx, rows: readonly ReadRow[]): Promise<void> => {
  const idsWhere = (holds: (row: ReadRow) => boolean) => rows.filter(holds).map(({ id }) => id)
  const [merged, told] = [idsWhere((row) => row.isMerged), idsWhere((row) => row.isToldOnly)]
  const [members, hidden] = await Promise.all([
    merged.length > 0 ? membersOf(ctx, merged) : undefined,
    told.length > 0 ? findHiddenTraces(ctx, told) : undefined,
  ])
  for (const row of rows) {
    if (row.isMerged) row.members = members!.get(row.id)!
    if (row.isToldOnly) row.hidesTraces = hidden!.has(row.id)
  }
}
