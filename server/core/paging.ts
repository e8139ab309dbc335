import { type OperandExpression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import { z } from 'zod'
import { InvalidInput } from './errors.ts'
import { isKeepable } from './validate.ts'

export const PAGE_DEFAULT = 20
export const PAGE_MOST = 100

export type PageRequest = { first?: number | null; after?: string | null }

export type Page<T> = { rows: { row: T; cursor: string }[]; hasNextPage: boolean; hasPreviousPage: boolean }

/** The one place that bounds a list: 20 unless told, at most 100. */
export const clampFirst = (first: number | null | undefined): number => {
  if (first === null || first === undefined) return PAGE_DEFAULT
  if (!Number.isInteger(first) || first < 1)
    throw new InvalidInput([{ path: 'first', message: `must be a whole number from 1 to ${PAGE_MOST}` }])
  return Math.min(first, PAGE_MOST)
}

export const encodeCursor = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

const cursorKey = z
  .array(z.union([z.string().max(200), z.number(), z.null()]))
  .min(1)
  .max(4)

const refuseCursor = (): never => {
  throw new InvalidInput([{ path: 'after', message: 'is not a cursor of this list; start again without it' }])
}

export const decodeCursor = (after: string, length: number): (string | number | null)[] => {
  let decoded: unknown
  try {
    decoded = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
  } catch {
    return refuseCursor()
  }
  const key = cursorKey.safeParse(decoded)
  return key.success && key.data.length === length ? key.data : refuseCursor()
}

/** One column of an order. Values must never be null in the database; `type` is the SQL type of the cursor's text. */
export type Key = {
  column: string
  direction: 'asc' | 'desc'
  type: 'uuid' | 'date' | 'timestamptz' | 'text' | 'int8' | 'float8'
}

const cursorValue = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value)

const typeOk: Record<Key['type'], (value: string | number | null) => boolean> = {
  uuid: (value) => z.uuid().safeParse(value).success,
  date: (value) => (z.iso.date().safeParse(value).success && value! >= '0001') || value === 'infinity',
  timestamptz: (value) => z.iso.datetime().safeParse(value).success && value! >= '0001',
  text: (value) => typeof value === 'string' && isKeepable(value),
  int8: (value) => Number.isSafeInteger(value),
  float8: (value) => typeof value === 'number' && Number.isFinite(value),
}

/**
 * A page by keyset: `(a, b) > (x, y)` over the order's columns, so page 1,000 costs what page 1 costs.
 * All keys of one order run in the same direction. The keys' columns must be selected under `name` (camelCase).
 */
export const keysetPage = async <DB, TB extends keyof DB, O extends object>(
  query: SelectQueryBuilder<DB, TB, O>,
  keys: readonly (Key & { name: keyof O & string })[],
  request: PageRequest,
): Promise<Page<O>> => {
  const first = clampFirst(request.first)
  let page = query.limit(first + 1)
  if (request.after) {
    const values = decodeCursor(request.after, keys.length)
    if (!keys.every((key, i) => typeOk[key.type](values[i]!))) refuseCursor()
    const left = sql.join(keys.map((key) => sql.ref(key.column)))
    const right = sql.join(keys.map((key, i) => sql`${values[i]}::${sql.raw(key.type)}`))
    const operator = sql.raw(keys[0]!.direction === 'asc' ? '>' : '<')
    page = page.where(sql<SqlBool>`(${left}) ${operator} (${right})` as OperandExpression<SqlBool>)
  }
  for (const key of keys) page = page.orderBy(sql.ref(key.column), key.direction)
  const rows = await page.execute()
  const shown = rows.slice(0, first)
  return {
    rows: shown.map((row) => ({ row, cursor: encodeCursor(keys.map((key) => cursorValue(row[key.name]))) })),
    hasNextPage: rows.length > first,
    hasPreviousPage: Boolean(request.after),
  }
}
