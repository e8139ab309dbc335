import { useCallback, useState } from 'react'
import { useMe } from './me.ts'

const read = <Value>(key: string, fallback: Value, isValue: (kept: unknown) => kept is Value): Value => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return isValue(kept) ? kept : fallback
  } catch {
    return fallback
  }
}

/** Something a person set up for themselves, kept on this device under their name. */
export const useKept = <Value>(name: string, fallback: Value, isValue: (kept: unknown) => kept is Value) => {
  const key = `weijian.desk.${name}.${useMe().id}`
  const [value, setValue] = useState<Value>(() => read(key, fallback, isValue))
  const keep = useCallback(
    (next: Value) => {
      setValue(next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // Without storage it lasts as long as the page.
      }
    },
    [key],
  )
  return [value, keep] as const
}
