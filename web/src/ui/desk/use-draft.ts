import { useCallback, useState } from 'react'
import { useMe } from './me.ts'

/** What has been typed so far, by field. */
export type Typed = Record<string, string>

const read = (key: string): Typed => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return kept && typeof kept === 'object' ? (kept as Typed) : {}
  } catch {
    return {}
  }
}

/** What somebody began to write in the form of this name, kept on this device under their own name until it is sent. */
export const useDraft = (form: string) => {
  const key = `weijian.desk.draft.${useMe().id}.${form}`
  const [typed, setTyped] = useState<Typed>(() => read(key))
  const write = useCallback(
    (name: string, value: string) =>
      setTyped((before) => {
        const next = { ...before, [name]: value }
        try {
          localStorage.setItem(key, JSON.stringify(next))
        } catch {
          // Without storage what is typed lasts as long as the page.
        }
        return next
      }),
    [key],
  )
  const forget = useCallback(() => {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
    setTyped({})
  }, [key])
  return { typed, write, forget }
}
