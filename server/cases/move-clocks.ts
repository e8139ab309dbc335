import { legalTime } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { IllegalTransition, InvalidInput } from '../core/errors.ts'
import { say } from '../core/words.ts'
import { getClock } from '../law/clocks.ts'
import { isDay } from '../law/day.ts'
import { ruleOf } from '../law/lengthen.ts'
import {
  type CaseClock,
  clockRow,
  findClocksOfCases,
  insertClocks,
  nextDue,
  openPauses,
  updateClock,
} from './case-clock-store.ts'
import type { ClockMoves, ClockPause } from './clock-moves.ts'
import type { Answers, CaseAction, CaseRow, Effect } from './define-case-action.ts'

export type MovesInput = {
  action: Pick<CaseAction, 'name'>
  found: CaseRow
  effect: Pick<Effect, 'clocksOn' | 'extendedBy' | 'measureId'>
  answers: Answers
  moves: Required<ClockMoves>
}

/** A limit that was kept after its last day. */
export type LateClock = { clock: string; dueOn: string; endedOn: string }

/**
 * Moves the clocks of a case as its action says and gives the case's next date, and what came late. The caller holds the case's row lock.
 * IllegalTransition when a move finds no clock it could act on or a clock to start runs already; InvalidInput for a day
 * that cannot be.
 */
export const moveClocks = async (ctx: Ctx, input: MovesInput) => {
  const { found, moves } = input
  const on = input.effect.clocksOn ?? ctx.clock.today()
  checkDay(ctx, input, on, 'after')
  const { measureId } = input.effect
  const starts = moves.startsClocks.map((start) => ({
    measureId: measureId ?? null,
    on,
    ...(typeof start === 'string' ? { clock: start } : start),
  }))
  for (const start of starts) checkDay(ctx, input, start.on, getClock(found.ruleset, start.clock).direction)
  const running = (await findClocksOfCases(ctx, [found.id])).filter(({ endedOn }) => endedOn === null)
  // Of measures side by side each has clocks of its own.
  const own = running.filter((one) => measureId === undefined || (one.measureId ?? measureId) === measureId)
  const changed = new Set<CaseClock>()
  const touch = (clocks: CaseClock[], change: (clock: CaseClock) => void) => {
    if (clocks.length === 0) throw new IllegalTransition(input.action.name, found.state)
    for (const clock of clocks) {
      change(clock)
      changed.add(clock)
    }
  }
  const late: LateClock[] = []
  const named = (names: readonly string[]) => own.filter(({ clock }) => names.includes(clock))
  const { restarts, resumes, pauses, extendsClocks, endsClocks, startsAnew } = moves
  if (restarts.length > 0) touch(named(restarts).filter(canRestart(found)), (clock) => restart(ctx, input, clock, on))
  if (resumes.length > 0) touch(own.filter(isPausedBy(resumes)), (clock) => resume(ctx, input, clock, resumes, on))
  if (pauses.length > 0) touch(own.filter(canPause(found, pauses)), (clock) => pause(clock, pauses, on))
  if (extendsClocks.length > 0)
    touch(named(extendsClocks).filter(canExtend(found)), (clock) => extend(ctx, input, clock))
  for (const clock of named(endsClocks)) {
    clock.endedOn = on
    if (on > clock.dueOn) late.push({ clock: clock.clock, dueOn: clock.dueOn, endedOn: on })
    changed.add(clock)
  }
  for (const clock of changed) await updateClock(ctx, found.ruleset, clock)
  const runs = (start: (typeof starts)[number]) =>
    running.some((one) => one.clock === start.clock && one.measureId === start.measureId && one.endedOn === null)
  if (starts.some(runs)) throw new IllegalTransition(input.action.name, found.state)
  await insertClocks(
    ctx,
    starts.map(({ clock, on, measureId, ...start }) => ({
      ...clockRow(found.id, found.ruleset, clock, on, {
        startedAt: hourOf(ctx, found, clock, on),
        measureId,
        restartedOn: startsAnew.find((anew) => anew.clock === clock)?.on ?? null,
      }),
      endedOn: 'metOn' in start ? start.metOn : null,
    })),
  )
  return { next: nextDue(await findClocksOfCases(ctx, [found.id])), late }
}

/** A period in hours begins with the step itself; of one that is recorded later only the day is known. */
const hourOf = (ctx: Ctx, { ruleset }: CaseRow, clock: string, on: string): string | null =>
  getClock(ruleset, clock).unit === 'hours' && on === ctx.clock.today() ? legalTime(ctx.clock.now()) : null

/** The law counts from days that have come; what is counted back starts from a day to come. */
const checkDay = (ctx: Ctx, { found, answers }: MovesInput, on: string, direction: 'after' | 'before'): void => {
  const today = ctx.clock.today()
  const [earliest, latest] = direction === 'before' ? [today, '9999-12-31'] : [found.receivedOn, today]
  if (on === today || (isDay(on) && on >= earliest && on <= latest)) return
  const words =
    direction === 'before'
      ? { zh: '不能早于今天', en: 'This cannot be before today.' }
      : { zh: '不能早于收到之日，也不能晚于今天', en: 'This cannot be before the day of receipt, nor in the future.' }
  throw new InvalidInput([{ path: fieldAnswered(answers, on) ?? 'clocksOn', message: say(words, ctx.locale) }])
}

const fieldAnswered = (answers: Answers, value: unknown): string | undefined =>
  Object.keys(answers).find((name) => answers[name] === value)

const canRestart =
  ({ ruleset }: CaseRow) =>
  ({ clock }: CaseClock): boolean =>
    getClock(ruleset, clock).restarts.length > 0

const restart = (ctx: Ctx, { answers }: MovesInput, clock: CaseClock, on: string): void => {
  if (on < (clock.restartedOn ?? clock.startedOn)) throw tooEarly(ctx, answers, on)
  clock.restartedOn = on
  clock.extended = 0
  clock.extendedBy = null
}

const isPausedBy =
  (resumes: readonly ClockPause[]) =>
  (clock: CaseClock): boolean =>
    openPauses(clock).some((pause) => isNamed(resumes, clock, pause.cause))

const isNamed = (list: readonly ClockPause[], { clock }: CaseClock, cause: string): boolean =>
  list.some((named) => named.clock === clock && named.cause === cause)

const resume = (
  ctx: Ctx,
  { answers }: MovesInput,
  clock: CaseClock,
  resumes: readonly ClockPause[],
  on: string,
): void => {
  clock.paused = (clock.paused ?? []).map((pause) => {
    if (pause.to !== null || !isNamed(resumes, clock, pause.cause)) return pause
    if (on < pause.from) throw tooEarly(ctx, answers, on)
    return { ...pause, to: on }
  })
}

/** A clock stands still only for what its article names, and once for each cause. */
const canPause =
  ({ ruleset }: CaseRow, pauses: readonly ClockPause[]) =>
  (clock: CaseClock): boolean =>
    newCauses(clock, pauses).some((cause) =>
      getClock(ruleset, clock.clock).pauses.some((pause) => pause.cause === cause),
    )

const newCauses = (clock: CaseClock, pauses: readonly ClockPause[]) =>
  pauses
    .filter((named) => named.clock === clock.clock)
    .map(({ cause }) => cause)
    .filter((cause) => !openPauses(clock).some((pause) => pause.cause === cause))

const pause = (clock: CaseClock, pauses: readonly ClockPause[], on: string): void => {
  const added = newCauses(clock, pauses).map((cause) => ({ cause, from: on, to: null }))
  clock.paused = [...(clock.paused ?? []), ...added]
}

const canExtend =
  ({ ruleset }: CaseRow) =>
  ({ clock, extended }: CaseClock): boolean =>
    ruleOf(getClock(ruleset, clock), extended) !== undefined

const extend = (ctx: Ctx, { found, effect, answers }: MovesInput, clock: CaseClock): void => {
  const rule = ruleOf(getClock(found.ruleset, clock.clock), clock.extended)!
  clock.extended++
  if (rule.length !== null) return
  const { extendedBy } = effect
  if (extendedBy === undefined || !Number.isInteger(extendedBy) || extendedBy < 1) {
    const path = (extendedBy === undefined ? undefined : fieldAnswered(answers, extendedBy)) ?? 'extendedBy'
    const words = { zh: '请写明决定延长的天数', en: 'Say by how many days it was decided to lengthen it.' }
    throw new InvalidInput([{ path, message: say(words, ctx.locale) }])
  }
  clock.extendedBy = [...(clock.extendedBy ?? []), extendedBy]
}

const tooEarly = (ctx: Ctx, answers: Answers, on: string): InvalidInput => {
  const words = { zh: '不能早于期限或者中止开始之日', en: 'This cannot be before the period or the pause began.' }
  return new InvalidInput([{ path: fieldAnswered(answers, on) ?? 'clocksOn', message: say(words, ctx.locale) }])
}
