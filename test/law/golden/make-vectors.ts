import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { allDays, LIMITS, type NaiveQuestion, reckon } from './reckon.ts'

// Writes vectors.jsonl anew: node test/law/golden/make-vectors.ts. The same file comes out each time.

/** Park and Miller's generator: the same numbers everywhere. */
let seed = 20_260_415
const below = (limit: number): number => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % limit
}

const named: [id: string, question: NaiveQuestion][] = [
  ['named-1', { clock: 'C1', from: '2026-04-15', ruleset: 'L121' }],
  ['named-2', { clock: 'C1', from: '2026-02-13', ruleset: 'L121' }],
  ['named-3', { clock: 'C1', from: '2026-04-30', ruleset: 'L121' }],
  ['named-4', { clock: 'C1', from: '2026-09-18', ruleset: 'L121' }],
  ['named-5', { clock: 'C1', from: '2026-09-24', ruleset: 'L121' }],
  ['named-6', { clock: 'R1', from: '2026-09-30', ruleset: 'L121' }],
  ['named-7', { clock: 'C2', from: '2026-08-03', ruleset: 'L121' }],
  ['named-8', { clock: 'C1', from: '2026-12-28', ruleset: 'L121' }],
]

const days = allDays.map(({ on }) => on)
const last = days.indexOf('2026-12-31')
const clocksOf = (ruleset: string) =>
  Object.keys(LIMITS)
    .filter((key) => !key.includes(' ') || key.startsWith(`${ruleset} `))
    .map((key) => key.split(' ').at(-1)!)
    .filter((clock, index, all) => all.indexOf(clock) === index)

/** Days next to something: the eve of a block of days off, its first and last day, and weekend days that are worked. */
const edges = allDays.flatMap((day, index) => {
  const [before, after] = [allDays[index - 1], allDays[index + 1]]
  const isEdge = day.worked || (before && after && (before.off !== day.off || after.off !== day.off))
  return isEdge && index > 40 && index <= last ? [day.on] : []
})

const pausesNear = (start: number): string =>
  Array.from({ length: 1 + below(3) }, () => {
    const from = Math.max(0, start - 5 + below(70))
    return `${days[from]}..${days[from + below(25)]}`
  }).join(',')

const ask = (clock: string, from: string, ruleset: string): NaiveQuestion => {
  const limit = LIMITS[`${ruleset} ${clock}`] ?? LIMITS[clock]!
  return {
    clock,
    from,
    ruleset,
    ...(limit.pauses && below(2) === 0 ? { paused: pausesNear(days.indexOf(from)) } : {}),
    ...(limit.more && below(3) === 0 ? { extended: true } : {}),
  }
}

const questions = [...named]
edges.forEach((from, index) => {
  for (const [ruleset, clocks] of [
    ['L121', ['C1', 'C2', 'R1', 'K1', 'K6']],
    ['L20', ['C2']],
  ] as const)
    questions.push([`edge-${index}-${ruleset}`, ask(clocks[below(clocks.length)]!, from, ruleset)])
})
for (const ruleset of ['L121', 'L20'])
  for (const clock of clocksOf(ruleset))
    for (let turn = 0; turn < 25; turn++)
      questions.push([`${ruleset}-${clock}-${turn}`, ask(clock, days[40 + below(last - 40)]!, ruleset)])

// The edge of what is known: the last weeks before a year whose notice is not out.
for (const clock of clocksOf('L121'))
  for (let turn = 0; turn < 3; turn++)
    questions.push([`edge-of-2027-${clock}-${turn}`, ask(clock, days[last - below(30)]!, 'L121')])

const lines = questions.map(([id, question]) => JSON.stringify({ id, ...question, ...reckon(question) }))
writeFileSync(join(import.meta.dirname, 'vectors.jsonl'), `${lines.join('\n')}\n`)
