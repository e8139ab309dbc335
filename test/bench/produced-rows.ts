import pg from 'pg'

/** A row with its values as PostgreSQL writes them; arrays, JSON and times go back in as they came out. */
export type TextRow = Record<string, string | null>

const asText = { getTypeParser: () => (text: string) => text } as unknown as pg.CustomTypesConfig

export const openText = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, types: asText })
  // NOTE a measurement that failed leaves connections open, which the server's end would turn into the error seen
  client.on('error', () => {})
  await client.connect()
  return client
}

/** Where the rows that come next begin, in tables numbered by time and in the outbox. */
export type Mark = { id: string; outboxId: string }

export const markNow = async (client: pg.Client): Promise<Mark> => {
  const { rows } = await client.query<{ id: string; outbox_id: string }>(
    `select uuidv7() as id, coalesce((select max(id) from outbox), 0) as outbox_id`,
  )
  return { id: rows[0]!.id, outboxId: rows[0]!.outbox_id }
}

/** The condition under which a row of a table came after a mark. */
export const sinceMark = (table: string, { id, outboxId }: Mark): string => {
  if (table === 'outbox') return `id > ${outboxId}`
  // What a filer told of a seller has ids that tell no time: it came with the first filing that names it.
  const came = `(select seller.id from seller where case when source = 'filer'
    then exists (select from submission where seller_id = seller.id and id > '${id}')
      and not exists (select from submission where seller_id = seller.id and id <= '${id}')
    else id > '${id}' end)`
  if (table === 'seller') return `id in ${came}`
  if (table === 'seller_account' || table === 'seller_identifier') return `seller_id in ${came}`
  // The ids of report cases tell no time; those of their submissions do.
  const timed: Record<string, string> = { partner_report_listing: 'report_id', case_file: 'submission_id' }
  return `${timed[table] ?? 'id'} > '${id}'`
}

export const rowsSince = async (client: pg.Client, table: string, mark: Mark): Promise<TextRow[]> =>
  (await client.query<TextRow>(`select * from ${table} where ${sinceMark(table, mark)}`)).rows.map((row) =>
    table === 'outbox' ? withoutId(row) : row,
  )

/** The outbox numbers its rows itself. */
const withoutId = ({ id: _, ...row }: TextRow): TextRow => row

/** One insert for some rows of a table, as a person would write it by hand. */
export const insertRows = async (client: pg.Client, table: string, rows: readonly TextRow[]): Promise<void> => {
  const columns = Object.keys(rows[0]!)
  const places = rows.map((_, row) => `(${columns.map((_, i) => `$${row * columns.length + i + 1}`).join(', ')})`)
  await client.query(
    `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`,
    rows.flatMap((row) => columns.map((column) => row[column])),
  )
}
