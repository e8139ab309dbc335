import { useEffect, useRef, useSyncExternalStore } from 'react'
import { storedChoice } from '../../app/stored-choice.ts'

export type Shortcut = {
  /**
   * One key ("j", "?", "Escape"), a letter after g ("g m") or a chord ("Ctrl+K"); a name after a colon
   * (":closeCase") for what has no key and stands in the command palette only.
   */
  keys: string
  label: string
  run: () => void
}

type Layer = { current: readonly Shortcut[] }

const layers: Layer[] = []
const listeners = new Set<() => void>()
let version = 0
const tell = () => {
  version += 1
  for (const listener of listeners) listener()
}

/** Single keys can be switched off by who dictates or types with an aid that presses them by mistake. */
export const singleKeys = storedChoice<'on' | 'off'>('weijian.desk.keys', readSingleKeys())

function readSingleKeys(): 'on' | 'off' {
  try {
    return localStorage.getItem('weijian.desk.keys') === 'off' ? 'off' : 'on'
  } catch {
    return 'on'
  }
}

/** Offers keys as long as the component is on the page; what came last wins over what came before. */
export const useShortcuts = (shortcuts: readonly Shortcut[]) => {
  const layer = useRef(shortcuts)
  const said = shortcuts.map((one) => `${one.keys} ${one.label}`).join('\n')
  useEffect(() => {
    layer.current = shortcuts
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is told anew when what it says changes
  useEffect(() => {
    layers.push(layer)
    tell()
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      tell()
    }
  }, [said])
}

const find = (keys: string): Shortcut | undefined =>
  layers.findLast((layer) => layer.current.some((one) => one.keys === keys))?.current.find((one) => one.keys === keys)

/** What can be pressed now, the nearest meaning of each key first. */
export const useOfferedShortcuts = (): Shortcut[] => {
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => version,
  )
  const byKeys = new Map<string, Shortcut>()
  for (const layer of [...layers].reverse())
    for (const one of layer.current) if (!byKeys.has(one.keys)) byKeys.set(one.keys, one)
  return [...byKeys.values()]
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !/^(checkbox|radio|button)$/.test((target as HTMLInputElement).type ?? '')

const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], dialog, [role="menu"], [role="listbox"]') !== null

const SEQUENCE_MS = 1_500

/** Listens for keys on the whole page; used once, by the desk's layout. */
export const useShortcutListener = () => {
  useEffect(() => {
    let goUntil = 0
    const press = (event: KeyboardEvent, keys: string) => {
      const shortcut = find(keys)
      if (!shortcut) return
      event.preventDefault()
      shortcut.run()
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      if (event.ctrlKey || event.metaKey) return press(event, `Ctrl+${event.key.toUpperCase()}`)
      if (isInDialog(event.target)) return
      if (event.key === 'Escape') return press(event, 'Escape')
      if (isTyping(event.target) || singleKeys.get() === 'off') return
      // A button or link in focus keeps its own Enter.
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('a, button, summary')) return
      const isSecond = event.timeStamp < goUntil
      goUntil = !isSecond && event.key === 'g' ? event.timeStamp + SEQUENCE_MS : 0
      press(event, isSecond ? `g ${event.key}` : event.key)
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
