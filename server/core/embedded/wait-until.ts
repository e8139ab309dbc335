import { setTimeout as sleep } from 'node:timers/promises'

/** Asks `ready` again and again until it says yes; false when `milliseconds` have passed. */
export const waitUntil = async (ready: () => Promise<boolean>, milliseconds: number, every = 25): Promise<boolean> => {
  const start = performance.now()
  while (!(await ready())) {
    if (performance.now() - start > milliseconds) return false
    await sleep(every)
  }
  return true
}
