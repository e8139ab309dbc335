import { NotFound } from '../server/core/errors.ts'

/** Rows in the order of the ids asked for; null for an id without a row. */
export const inOrder = <T extends { id: string }>(ids: readonly string[], rows: readonly T[]): (T | null)[] => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** The same where every id must have its row: a missing one is an error of its own field. */
export const inOrderWhole = <T extends { id: string }>(ids: readonly string[], rows: readonly T[]): (T | Error)[] =>
  inOrder(ids, rows).map((row) => row ?? new NotFound('row'))
