import type { Ctx } from '../core/context.ts'
import { listEvents } from '../core/event-log.ts'
import type { Words } from '../core/words.ts'
import { isPossible } from './action-available.ts'
import { caseActions } from './actions/index.ts'
import type { CaseRow } from './define-case-action.ts'
import type { Procedure } from './define-procedure.ts'
import { getProcedure } from './procedures/index.ts'

export type DrawnState = {
  state: string
  words: Words
  status: 'CURRENT' | 'PASSED' | 'OPEN'
  /** Which place of the straight road it has; null beside it. */
  place: number | null
}
export type DrawnStep = { action: string; words: Words; from: string; to: string; taken: boolean }
export type DrawnProcedure = { states: DrawnState[]; steps: DrawnStep[] }

type Move = { type: string; from: string; to: string }

/** What led this case from state to state, in order. */
const movesOf = async (ctx: Ctx, found: CaseRow): Promise<Move[]> =>
  (await listEvents(ctx, [found.id])).flatMap(({ type, data }) => {
    const { from, to } = data as { from?: string; to?: string }
    return from && to && to in getProcedure(found.procedure).states ? [{ type, from, to }] : []
  })

/** Where the straight road is met again from a state beside it: its first place that steps lead to. */
const joinsAgain = (procedure: Procedure, state: string): number => {
  const { name, road, states } = procedure
  const beside = new Set([state])
  const met: number[] = []
  for (const from of beside)
    for (const action of caseActions)
      if (action.to && isPossible(action, { procedure: name, state: from }))
        if (road.includes(action.to)) met.push(road.indexOf(action.to))
        else if (!states[action.to]!.isFinal) beside.add(action.to)
  return Math.min(...met)
}

/** The way of a case in one line: the states it has been in, where it is, and what is left of the straight road. */
export const followRoad = async (ctx: Ctx, found: CaseRow): Promise<{ line: string[]; here: number }> => {
  const procedure = getProcedure(found.procedure)
  const { road, initial } = procedure
  const been = [initial, ...(await movesOf(ctx, found)).map(({ to }) => to)]
  const passed = [...new Set(been)].filter((state) => state !== found.state)
  const furthest = Math.max(...[...passed, found.state].map((state) => road.indexOf(state)))
  const isOnRoad = road.includes(found.state)
  const ahead = road.slice(isOnRoad ? furthest + 1 : Math.max(furthest + 1, joinsAgain(procedure, found.state)))
  return { line: [...passed, found.state, ...ahead], here: passed.length }
}

/** The case's procedure as its definition has it, with the way this case has gone by its own events. */
export const drawProcedure = async (ctx: Ctx, found: CaseRow): Promise<DrawnProcedure> => {
  const { states, road, initial } = getProcedure(found.procedure)
  const names = Object.keys(states)
  const moves = await movesOf(ctx, found)
  const passed = new Set([initial, ...moves.flatMap(({ from, to }) => [from, to])])
  return {
    states: names.map((state) => ({
      state,
      words: states[state]!.words,
      status: state === found.state ? 'CURRENT' : passed.has(state) ? 'PASSED' : 'OPEN',
      place: road.includes(state) ? road.indexOf(state) : null,
    })),
    steps: caseActions.flatMap(({ name, words, from, to }) => {
      const sources = from[found.procedure]
      if (!to || !sources) return []
      const starts = sources === '*' ? names.filter((state) => !states[state]!.isFinal) : sources
      return starts.map((start) => ({
        action: name,
        words,
        from: start,
        to,
        taken: moves.some((move) => move.type === name && move.from === start && move.to === to),
      }))
    }),
  }
}
