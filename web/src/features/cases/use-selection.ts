import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from '../../ui/desk/shortcuts.ts'
import type { CaseRow } from './queue-query.ts'

export type Selection = {
  selected: readonly CaseRow[]
  isSelected: (id: string) => boolean
  toggle: (id: string) => void
  togglePage: () => void
  clear: () => void
}

/** The row that has the focus, on its link or on its box. */
const rowInFocus = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row || undefined

/** Which rows of the page are chosen; x chooses the row in focus, Shift-X the whole page. A row that is gone is chosen no more. */
export const useSelection = (rows: readonly CaseRow[], isOffered: boolean): Selection => {
  const { t } = useTranslation('cases')
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
          { keys: 'x', label: t('select.row'), run: toggleInFocus },
          { keys: 'X', label: t('select.page'), run: togglePage },
          ...(selected.length > 0 ? [{ keys: 'Escape', label: t('select.clear'), run: clear }] : []),
        ]
      : [],
  )
  return { selected, isSelected: (id) => ids.has(id), toggle, togglePage, clear }
}
