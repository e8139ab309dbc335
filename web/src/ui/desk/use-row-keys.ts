import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from './shortcuts.ts'

const linkOf = (id: string) => document.getElementById(`row-${id}`)

/** The id of a row's link; j and k move the focus from one to the next, and Enter is the link's own. */
export const rowId = (id: string) => `row-${id}`

/** A search field by its id, and the text whose hits the rows are: those of another text are not to be opened by mistake. */
export type Under = { id: string; text: string }

type RowKeys = {
  /** The row that stands open beside the list, where moving starts. */
  openId?: string | undefined
  /** The list stands under this search field: its arrow keys lead into the rows, from row to row, and back. */
  under?: Under | undefined
}

/** Keys for a list: j down, k up. */
export const useRowKeys = (ids: readonly string[], { openId, under }: RowKeys = {}) => {
  const { t } = useTranslation('desk')
  const last = useRef(openId)
  useEffect(() => {
    if (openId) last.current = openId
  }, [openId])
  const move = (step: 1 | -1) => {
    const focused = ids.find((id) => linkOf(id) === document.activeElement)
    const from = ids.indexOf(focused ?? last.current ?? '')
    const next = ids[from === -1 ? 0 : Math.min(ids.length - 1, Math.max(0, from + step))]
    if (!next) return
    last.current = next
    const link = linkOf(next)
    link?.focus({ preventScroll: true })
    link?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' })
  }
  useEffect(() => {
    if (!under) return
    const onKeyDown = (event: KeyboardEvent) => {
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
      const box = document.getElementById(under.id)
      const isInBox = document.activeElement === box
      if (isInBox && (box as HTMLInputElement).value !== under.text) return
      const from = ids.findIndex((id) => linkOf(id) === document.activeElement)
      const to = isInBox ? 0 : from + step
      if (isInBox && event.key === 'Enter' && ids[0]) linkOf(ids[0])?.click()
      else if (step === 0 || (isInBox ? step < 0 : from < 0)) return
      else if (to < 0) box?.focus()
      else linkOf(ids[to] ?? '')?.focus()
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [ids, under])
  useShortcuts([
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
    { keys: 'Enter', label: t('keys.open'), run: () => last.current && linkOf(last.current)?.click() },
  ])
}
