import { useState } from 'react'
import { useShortcuts } from './shortcuts.ts'

export type Selection<Row extends { id: string }> = {
  selected: readonly Row[]
  isSelected: (id: string) => boolean
  toggle: (id: string) => void
  togglePage: () => void
  clear: () => void
}

/** What the keys do, for the page of keys: x the row in focus, Shift-X the whole page, Escape nothing any more. */
export type SelectionLabels = { row: string; page: string; clear: string }

/** The row that has the focus, on its link or on its box. */
const rowInFocus = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row || undefined

/** Which rows of the page are chosen; x chooses the row in focus, Shift-X the whole page. A row that is gone is chosen no more. */
export const useSelection = <Row extends { id: string }>(
  rows: readonly Row[],
  isOffered: boolean,
  labels: SelectionLabels,
): Selection<Row> => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selected = isOffered ? rows.filter(({ id }) => ids.has(id)) : []
  const isWhole = rows.length > 0 && selected.length === rows.length
  const toggle = (id: string) =>
    setIds((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  const clear = () => setIds(new Set())
  const togglePage = () => (isWhole ? clear() : setIds(new Set(rows.map(({ id }) => id))))
  const toggleInFocus = () => {
    const id = rowInFocus()
    if (id) toggle(id)
  }
  useShortcuts(
    isOffered
      ? [
          { keys: 'x', label: labels.row, run: toggleInFocus },
          { keys: 'X', label: labels.page, run: togglePage },
          ...(selected.length > 0 ? [{ keys: 'Escape', label: labels.clear, run: clear }] : []),
        ]
      : [],
  )
  return { selected, isSelected: (id) => ids.has(id), toggle, togglePage, clear }
}
