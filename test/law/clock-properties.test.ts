import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isWorkingDay } from '../../server/law/calendar.ts'
import { type ClockHistory, clockDue } from '../../server/law/clock-due.ts'
import { type Clock, clocksOf } from '../../server/law/clocks.ts'
import { daysAfter, plusDays } from '../../server/law/day.ts'
import { rulesets } from '../../server/law/ruleset.ts'

const day = fc.integer({ min: 0, max: 3_000 }).map((count) => plusDays('2019-06-01', count))

const clocks = rulesets.flatMap(({ id }) => clocksOf(id).map((clock) => ({ ruleset: id, clock })))
const anyClock = fc.constantFrom(...clocks)
const pausable = fc.constantFrom(...clocks.filter(({ clock }) => clock.pauses.length > 0))

/** Pauses near the period, touching, overlapping and apart, as offsets from its first day. */
const offsets = fc.array(fc.tuple(fc.integer({ min: -10, max: 140 }), fc.integer({ min: 0, max: 30 })), {
  maxLength: 6,
})
const pausesFrom = (startedOn: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([after, length]) => ({ from: plusDays(startedOn, after), to: plusDays(startedOn, after + length) }))

const extensionOf = ({ extensions }: Clock, wanted: boolean): Pick<ClockHistory, 'extended' | 'extendedBy'> => {
  const [first] = extensions
  if (!wanted || !first) return {}
  return { extended: 1, extendedBy: first.length === null ? [11] : [] }
}

describe('a pause', () => {
  it('never shortens a period', () => {
    fc.assert(
      fc.property(pausable, day, offsets, fc.boolean(), ({ ruleset, clock }, on, spans, isExtended) => {
        const extension = extensionOf(clock, isExtended)
        const paused = pausesFrom(on, spans)
        const whole = clockDue(ruleset, clock.id, on, { ...extension, paused }).dueOn
        for (let left = 0; left <= paused.length; left++) {
          const fewer = clockDue(ruleset, clock.id, on, { ...extension, paused: paused.slice(0, left) }).dueOn
          expect(whole >= fewer).toBe(true)
        }
      }),
    )
  })

  it('counts the same whatever the order in which pauses are told', () => {
    fc.assert(
      fc.property(pausable, day, offsets, fc.nat(), ({ ruleset, clock }, on, spans, turn) => {
        const paused = pausesFrom(on, spans)
        const cut = paused.length > 0 ? turn % paused.length : 0
        const turned = [...paused.slice(cut), ...paused.slice(0, cut)].reverse()
        expect(clockDue(ruleset, clock.id, on, { paused: turned })).toEqual(clockDue(ruleset, clock.id, on, { paused }))
      }),
    )
  })

  it('counts once where pauses overlap', () => {
    fc.assert(
      fc.property(pausable, day, offsets, ({ ruleset, clock }, on, spans) => {
        const paused = pausesFrom(on, spans)
        const twice = [...paused, ...paused.map(({ from, to }) => ({ from, to: from < to ? plusDays(to, -1) : to }))]
        expect(clockDue(ruleset, clock.id, on, { paused: twice }).dueOn).toBe(
          clockDue(ruleset, clock.id, on, { paused }).dueOn,
        )
      }),
    )
  })
})

describe('an explanation', () => {
  it('adds up to the date', () => {
    fc.assert(
      fc.property(anyClock, day, offsets, fc.boolean(), ({ ruleset, clock }, on, spans, isExtended) => {
        const extension = extensionOf(clock, isExtended)
        const paused = clock.pauses.length > 0 ? pausesFrom(on, spans) : []
        const due = clockDue(ruleset, clock.id, on, { ...extension, paused })
        const counted = due.steps.flatMap((step) => step.counted ?? [])
        const granted = extension.extended ? (clock.extensions[0]!.length ?? 11) : 0
        expect(counted.reduce((sum, { units }) => sum + units, 0)).toBe(clock.length + granted)
        // The stretches lie one after the other, hold just so many days that count, and none that is paused.
        for (const [index, { after, upTo, units }] of counted.entries()) {
          if (index > 0) expect(after >= counted[index - 1]!.upTo).toBe(true)
          const days = daysAfter(after, upTo)
          expect(days.some((one) => paused.some(({ from, to }) => from <= one && one <= to))).toBe(false)
          if (clock.unit === 'workingDays') expect(days.filter((one) => isWorkingDay(one))).toHaveLength(units)
          if (clock.unit === 'days') expect(days).toHaveLength(units)
        }
        expect(due.steps.flatMap((step) => step.on ?? []).at(-1)).toBe(due.dueOn)
        // What lies between the last day counted and the date is holiday or pause alone.
        const last = counted.at(-1)!.upTo
        if (clock.direction === 'after' && clock.unit !== 'hours') {
          const skipped = daysAfter(plusDays(last, -1), plusDays(due.dueOn, -1))
          for (const one of skipped)
            expect(!isWorkingDay(one) || paused.some(({ from, to }) => from <= one && one <= to)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has an article with every step, both languages, and survives storage', () => {
    fc.assert(
      fc.property(anyClock, day, fc.boolean(), ({ ruleset, clock }, on, isExtended) => {
        const due = clockDue(ruleset, clock.id, on, extensionOf(clock, isExtended))
        expect(due.steps[0]?.article).toEqual(clock.article)
        for (const { text, article } of due.steps) {
          expect([text.zh.at(-1), text.en.at(-1)]).toEqual(['。', '.'])
          expect(article?.key).toMatch(/^[A-Z]+\d* \d+/)
        }
        expect(due.steps.some(({ text }) => text.en.includes('provisional'))).toBe(due.provisional)
        expect(JSON.parse(JSON.stringify(due))).toEqual(due)
      }),
      { numRuns: 300 },
    )
  })
})
