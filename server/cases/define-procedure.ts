import type { Words } from '../core/words.ts'

export type CaseState = {
  words: Words
  /** What happens next, told to the filer: who does what. The date stands beside it; `{K8}` is the length of a clock. */
  next: Words
  /** The matter is handled to its end: the case counts as closed, and nothing is left but the archive. */
  isFinal?: boolean
  /** What the filer is told instead, where the office alone is concerned. */
  toldAs?: string
}

export type Procedure<State extends string = string> = {
  name: string
  words: Words
  states: Record<State, CaseState>
  initial: NoInfer<State>
  /** Clocks that start on the day of receipt. */
  initialClocks: readonly string[]
  /** The straight road, for the line drawn on the case page. */
  road: readonly NoInfer<State>[]
}

/** A state as its filer is told of it. */
export const toldState = ({ states }: Pick<Procedure, 'states'>, state: string): CaseState =>
  states[states[state]!.toldAs ?? state]!

export const defineProcedure = <State extends string>(procedure: Procedure<State>): Procedure<State> => procedure
