import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { isWorkingDay } from '../../server/law/calendar.ts'
import { clockDue } from '../../server/law/clock-due.ts'
import { clocksOf } from '../../server/law/clocks.ts'
import { rulesets } from '../../server/law/ruleset.ts'
import { allDays, reckon } from './golden/reckon.ts'

type Vector = {
  id: string
  clock: string
  from: string
  ruleset: string
  paused?: string
  extended?: boolean
  dueOn: string
  provisional: boolean
}

const vectors = readFileSync(join(import.meta.dirname, 'golden/vectors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector)

const answer = ({ ruleset, clock, from, paused, extended }: Vector) => {
  const spans = (paused ?? '')
    .split(',')
    .filter(Boolean)
    .map((span) => span.split('..') as [string, string])
  const { dueOn, provisional } = clockDue(ruleset, clock, from, {
    paused: spans.map(([first, last]) => ({ from: first, to: last })),
    extended: extended ? 1 : 0,
  })
  return { dueOn, provisional }
}

describe('the golden vectors', () => {
  it('are answered without one mismatch', () => {
    const wrong = vectors
      .map((vector) => ({ ...vector, answered: answer(vector) }))
      .filter(({ dueOn, provisional, answered }) => answered.dueOn !== dueOn || answered.provisional !== provisional)
    expect(wrong).toEqual([])
  })

  it('are more than fifteen hundred, over ten years, for every clock under both rulesets', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(1_500)
    const years = new Set(vectors.map(({ from }) => from.slice(0, 4)))
    expect([...years].sort()).toEqual(Array.from({ length: 10 }, (_, index) => String(2017 + index)))
    for (const { id } of rulesets)
      for (const clock of clocksOf(id)) {
        const asked = vectors.filter((vector) => vector.ruleset === id && vector.clock === clock.id)
        expect({ clock: clock.id, isAsked: asked.length >= 20 }).toEqual({ clock: clock.id, isAsked: true })
      }
  })

  it('cross days worked in exchange, holidays, pauses, extensions and the edge of what is known', () => {
    const worked = allDays.filter(({ worked }) => worked).map(({ on }) => on)
    expect(vectors.filter(({ from, dueOn }) => worked.some((on) => from < on && on <= dueOn)).length).toBeGreaterThan(
      400,
    )
    expect(vectors.filter(({ paused }) => paused?.includes(',')).length).toBeGreaterThan(50)
    expect(vectors.filter(({ extended }) => extended).length).toBeGreaterThan(50)
    expect(vectors.filter(({ provisional }) => provisional).length).toBeGreaterThan(20)
  })

  it.each([
    ['2026-04-15', 'C1', '2026-04-24'],
    ['2026-02-13', 'C1', '2026-03-02'],
    ['2026-04-30', 'C1', '2026-05-13'],
    ['2026-09-18', 'C1', '2026-09-29'],
    ['2026-09-24', 'C1', '2026-10-12'],
    ['2026-09-30', 'R1', '2026-10-27'],
    ['2026-08-03', 'C2', '2026-10-08'],
  ])('have among them the day %s for %s, which ends on %s', (from, clock, dueOn) => {
    expect(vectors).toContainEqual(expect.objectContaining({ from, clock, ruleset: 'L121', dueOn, provisional: false }))
  })

  it('are what the plain reckoning beside them says today', () => {
    const stale = vectors.filter((vector) => {
      const { dueOn, provisional } = reckon(vector)
      return dueOn !== vector.dueOn || provisional !== vector.provisional
    })
    expect(stale).toEqual([])
  })
})

describe('the two sources of the calendar', () => {
  it('agree on every day of the ten years: the notices written out by hand and the calendar in use', () => {
    const known = allDays.filter((day) => day.known)
    expect(known).toHaveLength(3_652)
    const differing = known.filter(({ on, weekend, off, worked }) => isWorkingDay(on) !== (worked || !(weekend || off)))
    expect(differing).toEqual([])
  })
})
