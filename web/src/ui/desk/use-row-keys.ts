import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcuts } from './shortcuts.ts'

const linkOf = (id: string) => document.getElementById(`row-${id}`)

/** The id of a row's link; j and k move the focus from one to the next, and Enter is the link's own. */
export const rowId = (id: string) => `row-${id}`

/** Keys for a list: j down, k up. `openId` is the row that stands open beside the list, where moving starts. */
export const useRowKeys = (ids: readonly string[], openId?: string) => {
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
  useShortcuts([
    { keys: 'j', label: t('keys.down'), run: () => move(1) },
    { keys: 'k', label: t('keys.up'), run: () => move(-1) },
    { keys: 'Enter', label: t('keys.open'), run: () => last.current && linkOf(last.current)?.click() },
  ])
}
