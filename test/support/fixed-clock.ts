import { type Clock, clockFrom } from '../../server/core/clock.ts'

export type FixedClock = Clock & { set(iso: string): void }

/** A clock that stands still until told; one of the two fakes tests use. */
export const fixedClock = (iso: string): FixedClock => {
  let now = new Date(iso)
  return {
    ...clockFrom(() => now),
    set(next) {
      now = new Date(next)
    },
  }
}
