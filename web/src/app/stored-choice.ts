import { useSyncExternalStore } from 'react'

/** A choice kept on this device; a browser that refuses storage keeps it for this page only. */
export const storedChoice = <Value extends string>(key: string, initial: Value, onChange?: (value: Value) => void) => {
  let value = initial
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const set = (next: Value) => {
    value = next
    try {
      localStorage.setItem(key, next)
    } catch {
      // Private browsing: the choice lasts as long as the page.
    }
    onChange?.(next)
    for (const listener of listeners) listener()
  }
  const use = (): [Value, (next: Value) => void] => [useSyncExternalStore(subscribe, () => value), set]
  return { get: () => value, set, use }
}
