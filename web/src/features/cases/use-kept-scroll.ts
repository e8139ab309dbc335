import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const kept = new Map<string, number>()

/** Remembers how far a pane was scrolled under each address, and goes back there once its rows are drawn. */
export const useKeptScroll = (pane: RefObject<HTMLElement | null>, key: string, isReady: boolean) => {
  const restored = useRef('')
  useLayoutEffect(() => {
    if (!isReady || !pane.current || restored.current === key) return
    restored.current = key
    pane.current.scrollTop = kept.get(key) ?? 0
  }, [pane, key, isReady])
  useEffect(() => {
    const element = pane.current
    if (!element) return
    // A pane that is out of sight reports a scroll to its top that nobody made.
    const keep = () => element.offsetParent !== null && kept.set(key, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [pane, key])
}
