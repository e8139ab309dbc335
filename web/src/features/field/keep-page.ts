import { useEffect, useState } from 'react'

/** Lets the page open without a connection, and asks the browser not to clear what waits here. */
export const useKeptPage = (): boolean => {
  const [isKept, setKept] = useState(false)
  useEffect(() => {
    const keep = async () => {
      if (!navigator.serviceWorker) return
      await navigator.serviceWorker.register('/field-worker.js', { scope: '/field' })
      // The scope's worker is active once everything has been fetched.
      await navigator.serviceWorker.ready
      setKept(true)
      await navigator.storage?.persist?.()
    }
    // Without a worker the page works all the same, with a connection.
    keep().catch(() => setKept(false))
  }, [])
  return isKept
}
