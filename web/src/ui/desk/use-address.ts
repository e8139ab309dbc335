import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Filters live in the address: a page of a list can be sent to a colleague, and back works. */
export const useAddress = () => {
  const [params, setParams] = useSearchParams()
  const read = useCallback((name: string): string | undefined => params.get(name) || undefined, [params])
  /** Sets or (null) takes away; a list asked for anew begins at its first page. `replace` while somebody types. */
  const change = useCallback(
    (changes: Record<string, string | null>, how: { replace?: boolean; keepPage?: boolean } = {}) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before)
          if (!how.keepPage) next.delete('after')
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === '') next.delete(name)
            else next.set(name, value)
          }
          return next
        },
        { replace: how.replace ?? false, preventScrollReset: true },
      ),
    [setParams],
  )
  return { read, change, params }
}

/** The same address with some of its parameters changed, for a link. */
export const searchWith = (params: URLSearchParams, changes: Record<string, string | null>): string => {
  const next = new URLSearchParams(params)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text ? `?${text}` : ''
}
