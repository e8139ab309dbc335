import type { TextRow } from './produced-rows.ts'

/** What each filing wrote, by table in their order: a new seller belongs to the first filing that named it. */
export const groupBySubmission = (produced: ReadonlyMap<string, TextRow[]>): Map<string, TextRow[]>[] => {
  const owner = new Map<string, string>()
  const rowsOf = (table: string) => produced.get(table) ?? []
  for (const row of rowsOf('submission')) owner.set(row.id!, row.id!)
  for (const row of rowsOf('submission')) if (!owner.has(row.seller_id!)) owner.set(row.seller_id!, row.id!)
  for (const row of rowsOf('case_file')) owner.set(row.id!, row.submission_id!)
  const belongsTo: Record<string, (row: TextRow) => string> = {
    seller: (row) => row.id!,
    seller_account: (row) => row.seller_id!,
    seller_identifier: (row) => row.seller_id!,
    submission: (row) => row.id!,
    case_file: (row) => row.id!,
    case_clock: (row) => row.case_id!,
    event: (row) => row.subject_id!,
    outbox: (row) => row.subject_id!,
  }
  const groups = new Map<string, Map<string, TextRow[]>>(rowsOf('submission').map((row) => [row.id!, new Map()]))
  for (const [table, rows] of produced)
    for (const row of rows) {
      const group = groups.get(owner.get(belongsTo[table]!(row)) ?? '')
      if (!group) throw new Error(`A row of ${table} belongs to no filing.`)
      group.set(table, [...(group.get(table) ?? []), row])
    }
  return [...groups.values()]
}
