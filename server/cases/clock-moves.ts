import type { PauseCause } from '../law/clocks.ts'

/** A clock and why it stands still. */
export type ClockPause = { clock: string; cause: PauseCause }

/**
 * A clock to start, on the day of the move or on a day of its own: what is counted back starts from a day to come.
 * `metOn`: the day on which what it asks for was done already; it is kept with its date and does not run.
 */
export type ClockStart = string | { clock: string; on: string; measureId?: string; metOn?: string }

/**
 * What an action does to the clocks of its case. Each move acts on those of the named clocks that run; a pause, a
 * resumption, an extension or a restart that would move nothing is refused as IllegalTransition.
 */
export type ClockMoves = {
  startsClocks?: readonly ClockStart[]
  endsClocks?: readonly string[]
  pauses?: readonly ClockPause[]
  resumes?: readonly ClockPause[]
  /** Lengthened by the next extension the law allows. */
  extendsClocks?: readonly string[]
  /** Counted anew from the day of the move. */
  restarts?: readonly string[]
  /** Of a clock that starts: counted anew already, from a later day that an article names. */
  startsAnew?: readonly { clock: string; on: string }[]
}

/** Moves that hang on no answer. */
export type FixedMoves = Omit<ClockMoves, 'startsClocks'> & { startsClocks?: readonly string[] }

/** The moves an action always makes, and those its answers ask for. */
export const joinMoves = (fixed: FixedMoves, asked: ClockMoves): Required<ClockMoves> => ({
  startsClocks: [...(fixed.startsClocks ?? []), ...(asked.startsClocks ?? [])],
  endsClocks: [...(fixed.endsClocks ?? []), ...(asked.endsClocks ?? [])],
  pauses: [...(fixed.pauses ?? []), ...(asked.pauses ?? [])],
  resumes: [...(fixed.resumes ?? []), ...(asked.resumes ?? [])],
  extendsClocks: [...(fixed.extendsClocks ?? []), ...(asked.extendsClocks ?? [])],
  restarts: [...(fixed.restarts ?? []), ...(asked.restarts ?? [])],
  startsAnew: [...(fixed.startsAnew ?? []), ...(asked.startsAnew ?? [])],
})

export const movesNothing = (moves: Required<ClockMoves>): boolean =>
  Object.values(moves).every((list) => list.length === 0)
