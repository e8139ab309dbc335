import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { type House, openHouse } from './support/house.ts'
import { filesIn, withoutComments } from './support/source-files.ts'

let house: House
let client: pg.Client
beforeAll(async () => {
  house = await openHouse()
  client = new pg.Client({ connectionString: house.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await house.close()
})

/** `table.column`, with what else must agree: may it be null, and does the database fill it in when we do not. */
type Column = { name: string; nullable: boolean; filledIn: boolean }

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The part of a column's type that a query answers: `A` of ColumnType<A, B, C>. */
const selected = (type: string): string => {
  const inner = /^ColumnType<(.*)>$/.exec(type)?.[1]
  if (inner === undefined) return type
  let depth = 0
  for (const [i, letter] of [...inner].entries()) {
    if ('<{[('.includes(letter)) depth++
    if ('>}])'.includes(letter)) depth--
    if (letter === ',' && depth === 0) return inner.slice(0, i)
  }
  return inner
}

const written = (): Column[] =>
  filesIn('server')
    .filter(({ path }) => path.endsWith('-tables.ts'))
    .flatMap(({ text }) => {
      const code = withoutComments(text)
      const declared = [...(/interface Tables \{([^}]*)\}/.exec(code)?.[1] ?? '').matchAll(/^\s*(\w+): (\w+)/gm)]
      return declared.flatMap(([, table, type]) => {
        const body = new RegExp(`export type ${type} = \\{\\n([\\s\\S]*?)\\n\\}`).exec(code)?.[1] ?? ''
        return [...body.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, column, kind]) => ({
          name: `${snake(table!)}.${snake(column!)}`,
          nullable: /\bnull\b/.test(selected(kind!)),
          filledIn: kind!.startsWith('Generated<') || /^ColumnType<.*, [^,]*\bundefined\b/.test(kind!),
        }))
      })
    })

const stored = async (): Promise<Column[]> => {
  const { rows } = await client.query<Column>(`
    select table_name || '.' || column_name as name, is_nullable = 'YES' as nullable,
      is_nullable = 'NO' and (column_default is not null or is_identity = 'YES') as "filledIn"
    from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%'`)
  return rows
}

const sorted = (columns: Column[]) => columns.sort((a, b) => (a.name < b.name ? -1 : 1))

describe('the tables as the code knows them', () => {
  it('have the columns, the nulls and the defaults of the migrated database, and no others', async () => {
    expect(sorted(written())).toEqual(sorted(await stored()))
  })

  it('are read whole: one line, one column', () => {
    expect(written().length).toBeGreaterThan(150)
    expect(written()).toContainEqual({ name: 'case_file.outcome', nullable: true, filledIn: false })
    expect(written()).toContainEqual({ name: 'case_file.version', nullable: false, filledIn: true })
  })
})

describe('what the application may do to them', () => {
  it('is to read and write everything but the past', async () => {
    const { rows } = await client.query<{ name: string; rights: string }>(`
      select table_name as name, string_agg(lower(privilege_type), ' ' order by privilege_type) as rights
      from information_schema.role_table_grants
      where grantee = 'weijian_app' and table_schema = 'public' and table_name not like 'kysely_%'
      group by table_name`)
    const narrow = rows.filter(({ rights }) => rights !== 'delete insert select update')
    expect(narrow.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'access_log', rights: 'insert select' },
      { name: 'authentication', rights: 'insert select update' },
      { name: 'brand', rights: 'insert select update' },
      { name: 'brand_authorisation', rights: 'insert select update' },
      { name: 'brand_authorisation_key', rights: 'insert select' },
      { name: 'case_finding', rights: 'insert select' },
      { name: 'document', rights: 'insert select' },
      { name: 'event', rights: 'insert select' },
      { name: 'lexicon_rule', rights: 'insert select update' },
      { name: 'lexicon_rule_edition', rights: 'insert select' },
      { name: 'number_order', rights: 'select' },
    ])
  })
})
