import { useSyncExternalStore } from 'react'

let underWay = 0
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of listeners) listener()
}

/** How many pages are being fetched now; the header shows a moving line while it is not none. */
export const pageLoads = {
  begin: () => {
    underWay += 1
    tell()
    return () => {
      underWay -= 1
      tell()
    }
  },
  useIsLoading: () =>
    useSyncExternalStore(
      (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      () => underWay > 0,
    ),
}
