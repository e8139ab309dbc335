import { describe, expect, it } from '@jest/globals'
import { clocksOf, getClock } from '../../server/law/clocks.ts'
import { groundLists, groundsFor } from '../../server/law/grounds.ts'
import { rulesets } from '../../server/law/ruleset.ts'

/** Clock, length, unit and article under each ruleset; the lengths are those of the articles. */
const both: [id: string, length: number, unit: string, article: string][] = [
  ['J2', 7, 'workingDays', 'P 16'],
  ['R1', 15, 'workingDays', 'P 18(1)'],
  ['R2', 7, 'workingDays', 'AD 53'],
  ['K1', 90, 'days', 'P 64(1)'],
  ['K2', 10, 'workingDays', 'P 55'],
  ['K3', 5, 'workingDays', 'P 57(2)'],
  ['K4', 7, 'workingDays', 'HEAR 20(1)'],
  ['K5', 7, 'workingDays', 'P 35(1)'],
  ['K6', 30, 'days', 'P 38(1)'],
  ['K7', 24, 'hours', 'P 33(2)'],
  ['K8', 7, 'workingDays', 'P 81'],
  ['K9', 30, 'days', 'P 82(5)'],
  ['K10', 15, 'days', 'P 72(1)'],
  ['K11', 10, 'workingDays', 'P 76(1)'],
  ['K12', 3, 'months', 'P 76(1)'],
  ['K13', 15, 'workingDays', 'P 77'],
  ['K14', 7, 'workingDays', 'P 70'],
  ['K15', 2, 'workingDays', 'P 73'],
  ['K15B', 2, 'workingDays', 'P 73'],
  ['B1', 20, 'workingDays', 'PUB 9'],
  ['B1A', 10, 'workingDays', 'PUB 10'],
  ['B1B', 10, 'workingDays', 'PUB 10'],
  ['B2', 3, 'workingDays', 'PUB 11'],
  ['N6', 15, 'days', 'EC 43(2)'],
]

const catalogue: Record<string, [id: string, length: number, unit: string, article: string][]> = {
  L121: [
    ['C1', 7, 'workingDays', 'L121 15(1)'],
    ['C2', 60, 'days', 'L121 23(1)(5)'],
    ['C3', 7, 'workingDays', 'L121 23(2)'],
    ['C4', 15, 'workingDays', 'L121 27(1)'],
    ['J1', 7, 'workingDays', 'L121 33'],
    ['O1', 10, 'workingDays', 'L121 6(3)'],
    ...both,
  ],
  L20: [
    ['C1', 7, 'workingDays', 'L20 14'],
    ['C2', 45, 'workingDays', 'L20 21(1)(5)'],
    ['C3', 7, 'workingDays', 'L20 21(2)'],
    ['C4', 15, 'workingDays', 'L20 23(1)'],
    ['R3', 5, 'workingDays', 'L20 31(2)'],
    ['J1', 7, 'workingDays', 'L20 30'],
    ['O1', 10, 'workingDays', 'L20 6(2)'],
    ...both,
  ],
}

const byId = ([one]: (string | number)[], [other]: (string | number)[]) => (one! < other! ? -1 : 1)

describe('the catalogue of clocks', () => {
  it.each(Object.keys(catalogue))('has under %s every clock with the length and the article of the law', (ruleset) => {
    const held = clocksOf(ruleset).map(({ id, length, unit, article }) => [id, length, unit, article.key])
    expect(held.sort(byId)).toEqual(catalogue[ruleset]!.sort(byId))
  })

  it('is checked for every ruleset held', () => {
    expect(rulesets.map(({ id }) => id).sort()).toEqual(Object.keys(catalogue).sort())
  })

  it('names each clock, its events and what moves it in both languages, with its length filled in', () => {
    for (const { id } of rulesets) {
      for (const clock of clocksOf(id)) {
        const { label, startsFrom, endsWith, pauses, extensions, restarts, expiry } = clock
        const moves = [...pauses, ...restarts, ...(expiry ? [expiry] : [])].map((move) => move.label)
        const needs = extensions.map((extension) => extension.needs)
        for (const words of [label, startsFrom.label, endsWith.label, clock.duty, ...moves, ...needs]) {
          expect(words.zh).toMatch(/\p{Script=Han}/u)
          expect(words.en).toMatch(/[A-Za-z]{3}/)
          expect(words.en).not.toMatch(/\p{Script=Han}|[{}]/u)
        }
        expect(label.en).toMatch(/^[A-Z]/)
        for (const text of [clock.duty.zh, clock.duty.en]) expect(text).toContain(String(clock.length))
      }
    }
  })

  it('tells of each clock how far its text was checked', () => {
    for (const { id } of rulesets) {
      const notRead = clocksOf(id).filter(({ verified }) => verified.mark !== 'read')
      expect(notRead.map((clock) => clock.id)).toEqual(['O1'])
    }
  })
})

/** Not every ruleset has every list. */
const groundsHeld = (...[ruleset, list]: Parameters<typeof groundsFor>): ReturnType<typeof groundsFor> => {
  try {
    return groundsFor(ruleset, list)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

describe('articles', () => {
  it('stand with every clock and all that moves it, and with every ground: none is without one', () => {
    const cited = rulesets.flatMap(({ id }) => [
      ...clocksOf(id).flatMap(({ article, counting, pauses, extensions, restarts, expiry }) => [
        ...[article, counting.firstDay, counting.lastDay],
        ...[...pauses, ...extensions, ...restarts, ...(expiry ? [expiry] : [])].map((rule) => rule.article),
      ]),
      ...groundLists.flatMap((list) => groundsHeld(id, list).map(({ article }) => article)),
    ])
    expect(cited.length).toBeGreaterThan(200)
    expect(
      cited.filter(({ key, zh, en }) => !/^\w+ \d+/.test(key) || !zh.includes('第') || !en.includes('art.')),
    ).toEqual([])
  })
})

describe('what moves a clock', () => {
  const causes = (ruleset: string, id: string) =>
    getClock(ruleset, id).pauses.map(({ cause, article }) => `${cause} ${article.key}`)

  it('lets mediation stand still for testing and recusal, verification for testing and identification', () => {
    expect(causes('L121', 'C2')).toEqual(['testing L121 22(3)', 'recusal L121 21(2)'])
    expect(causes('L20', 'C2')).toEqual(['testing L20 20(3)', 'recusal L20 19(2)'])
    for (const id of ['R1', 'C4']) expect(causes('L121', id)).toEqual(['testing P 18(2)', 'identification P 18(2)'])
  })

  it('lets a penalty case stand still for six causes, a seizure for testing, and no other clock at all', () => {
    const six = ['suspension', 'hearing', 'publicNotice', 'testing', 'identification', 'refundOrder']
    expect(causes('L121', 'K1')).toEqual(six.map((cause) => `${cause} P 64(2)`))
    expect(causes('L121', 'K6')).toEqual(['testing P 38(3)'])
    const pausable = clocksOf('L121').filter(({ pauses }) => pauses.length > 0)
    expect(pausable.map(({ id }) => id).sort()).toEqual(['C2', 'C4', 'K1', 'K6', 'R1'])
  })

  it('says by whom, by how much and how often a clock is lengthened', () => {
    const said = clocksOf('L121').flatMap(({ id, extensions }) =>
      extensions.map(({ length, by, times, article }) => [id, length, by, times, article.key]),
    )
    expect(said.sort(byId as never)).toEqual([
      ['C4', 15, 'head', 1, 'L121 27(1)'],
      ['K1', 30, 'head', 1, 'P 64(1)'],
      ['K1', null, 'collective', null, 'P 64(1)'],
      ['K10', null, 'head', null, 'P 74'],
      ['K2', null, 'head', null, 'P 55'],
      ['K6', 30, 'head', 1, 'P 38(1)'],
      ['R1', 15, 'head', 1, 'P 18(1)'],
    ])
  })

  it('begins reports anew when a repeated one was merged, under the present rule, and the court period after instalments', () => {
    const said = (ruleset: string) =>
      clocksOf(ruleset).flatMap(({ id, restarts }) =>
        restarts.map(({ cause, article }) => `${id} ${cause} ${article.key}`),
      )
    expect(said('L121').sort()).toEqual([
      'K12 instalmentsEnded P 76(2)',
      'R1 mergedRepeat L121 35(2)',
      'R2 mergedRepeat L121 35(2)',
    ])
    expect(said('L20')).toEqual(['K12 instalmentsEnded P 76(2)'])
  })

  it('lets kept evidence lapse, an unused right be waived and a public notice be service, by themselves', () => {
    const said = clocksOf('L121').flatMap(({ id, expiry }) =>
      expiry ? [`${id} ${expiry.effect} ${expiry.article.key}`] : [],
    )
    expect(said.sort()).toEqual(['K3 waived P 57(2)', 'K5 lapses P 35(2)', 'K9 served P 82(5)'])
  })

  it('counts only the notice of hearing backwards', () => {
    expect(
      clocksOf('L121')
        .filter(({ direction }) => direction === 'before')
        .map(({ id }) => id),
    ).toEqual(['K4'])
  })
})
