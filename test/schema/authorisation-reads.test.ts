import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { askerOf, idsFor, idsIn, inTurns, plain } from '../support/authorisation/ask-queries.ts'
import { canBeAmong, isAmong, type Thing } from '../support/authorisation/audiences.ts'
import { type Matrix, openMatrix } from '../support/authorisation/open-matrix.ts'
import { type QueryCall, queryCalls } from '../support/authorisation/query-calls.ts'
import { type Otherwise, QUERY_ROWS } from '../support/authorisation/query-rows.ts'
import { typeOf } from '../support/authorisation/selection.ts'
import type { Settled } from '../support/authorisation/settle-callers.ts'
import { TYPE_ROWS } from '../support/authorisation/type-rows.ts'
import { isEmpty, type Seen, walkAnswer } from '../support/authorisation/walk-answer.ts'
import { expectNone } from '../support/expect-none.ts'
import type { GraphqlAnswer } from '../support/open-server.ts'

let matrix: Matrix
let world: ReadonlyMap<string, Thing>
let calls: QueryCall[]
let asking: ReturnType<typeof askerOf>

/** Who asked, for what, and where in the answer: one cell of the matrix each. */
const cells = new Set<string>()
const wrong: string[] = []
/** How everybody was refused who got nothing, by caller and field: of what is there as of what is not. */
const refusals = new Map<string, Set<string>>()
/** Who was told a field of one and the same thing, and who was not. */
const told = new Map<string, { shown: Set<string>; hidden: Set<string> }>()
/** What was told of a blurred field of one thing to its audience, and to the others. */
const blurs = new Map<string, { whole: Set<string>; blurred: Set<string> }>()
/** Fields that only some are told, seen with something in them. */
const filled = new Set<string>()

const entryOf = <T>(map: Map<string, T>, key: string, fresh: () => T): T => {
  const entry = map.get(key) ?? fresh()
  map.set(key, entry)
  return entry
}

type Expected = 'given' | Otherwise | 'UNAUTHENTICATED'

const expectedOf = ({ caller }: Settled, { field, thing }: QueryCall): Expected => {
  const { to, otherwise = 'null', unknown } = QUERY_ROWS[field]!
  if (caller.kind === 'refusedKey') return 'UNAUTHENTICATED'
  if (caller.kind === 'nobody' && unknown) return unknown
  // A program would take an empty list for the truth: a key is told that a query is not for it.
  if (!canBeAmong(caller, to)) return caller.kind === 'key' ? 'FORBIDDEN' : otherwise
  if (thing === undefined || (thing !== null && isAmong(caller, to, thing))) return 'given'
  return otherwise === 'FORBIDDEN' ? 'null' : otherwise
}

const outcomeOf = (answer: GraphqlAnswer, field: string): string => {
  if (answer.errors?.length) return String(answer.errors[0]!.extensions?.code ?? answer.errors[0]!.message)
  return answer.data?.[field] === null ? 'null' : 'given'
}

const holds = (expected: Expected, answer: GraphqlAnswer, field: string): boolean => {
  const outcome = outcomeOf(answer, field)
  return expected === 'nothing' ? outcome !== 'null' && isEmpty(answer.data?.[field]) : outcome === expected
}

/** Files each field that came back under its cell. */
const put = ({ caller }: Settled, { field, situation, thing }: QueryCall, seen: readonly Seen[]): void => {
  const own = new Map<string, boolean>()
  for (const one of seen) {
    cells.add(`${caller.name}: ${field} ${situation}, ${one.place}`)
    const place = `${field} ${situation}, ${one.place}`
    const audience = TYPE_ROWS[one.type]!.blurred?.[one.field]
    if (one.isMeant && one.isShown) filled.add(`${one.type}.${one.field}`)
    if (audience) {
      const blur = entryOf(blurs, place, () => ({ whole: new Set<string>(), blurred: new Set<string>() }))
      blur[isAmong(caller, audience, one.thing) ? 'whole' : 'blurred'].add(JSON.stringify(one.value))
    } else if (thing && one.isMeant && !one.isVaried) own.set(place, one.isShown || (own.get(place) ?? false))
  }
  for (const [place, isShown] of own)
    entryOf(told, place, () => ({ shown: new Set<string>(), hidden: new Set<string>() }))[
      isShown ? 'shown' : 'hidden'
    ].add(caller.name)
}

const tryCell = async (settled: Settled, call: QueryCall): Promise<void> => {
  const { caller } = settled
  const { field, situation } = call
  const expected = expectedOf(settled, call)
  const selections = await asking.selectionsFor(call)
  const isOne = expected !== 'given' && expected !== 'nothing'
  for (const selection of isOne ? selections.slice(0, 1) : selections) {
    const answer = await asking.ask(settled, call, selection)
    cells.add(`${caller.name}: ${field} ${situation}`)
    if (!holds(expected, answer, field))
      wrong.push(
        `${caller.name}: ${field} ${situation} is ${outcomeOf(answer, field)} instead of ${expected}: ${answer.text.slice(0, 200)}`,
      )
    if (isOne && !call.args.includes('first'))
      entryOf(refusals, `${caller.name}: ${field}`, () => new Set()).add(plain(answer))
    const start = { type: typeOf('Query', field), value: answer.data?.[field], place: field, thing: call.thing ?? {} }
    const walked = walkAnswer(caller, world, start)
    wrong.push(...walked.wrong.map((one) => `${one} (${field} ${situation})`))
    put(settled, call, walked.seen)
    const [held, wanted] = [idsIn(answer.data?.[field]), idsFor(settled, call, QUERY_ROWS[field]!.to, world)]
    if (expected === 'given' && held && wanted && held.join() !== wanted.join())
      wrong.push(`${caller.name}: ${field} holds ${held.length} rows instead of ${wanted.length}`)
  }
}

beforeAll(async () => {
  matrix = await openMatrix()
  world = await matrix.world()
  calls = queryCalls(matrix, world)
  asking = askerOf(matrix)
}, 180_000)
afterAll(() => matrix.close())

describe('every field of Query, asked by everybody for all there is under it', () => {
  it('can be tried: each has a call', () => {
    expectNone(
      Object.keys(QUERY_ROWS).filter((field) => !calls.some((call) => call.field === field)),
      'A row that is never tried says nothing: add a call to test/support/authorisation/query-calls.ts.',
    )
  })

  it('answers as the table says, down to every field of every object', async () => {
    const pairs = matrix.callers.flatMap((settled) => calls.map((call) => ({ settled, call })))
    await inTurns(pairs, ({ settled, call }) => tryCell(settled, call))
    expectNone(
      wrong,
      'Either a right has changed, then its row in test/support/authorisation changes too, or this is a leak: mend it in server/policy.ts or in the room.',
    )
    expect(cells.size).toBeGreaterThan(10_000)
  }, 600_000)

  it('says of what somebody may not see just what it says of what is not there', () => {
    expectNone(
      [...refusals].flatMap(([who, answers]) => (answers.size > 1 ? [`${who}: ${[...answers].join(' / ')}`] : [])),
      'A difference tells that the thing exists.',
    )
  })

  it('tells everybody who may see a thing the same fields of it', () => {
    expectNone(
      [...told].flatMap(([place, { shown, hidden }]) =>
        shown.size > 0 && hidden.size > 0 ? [`${place}: told to ${[...shown]}, not to ${[...hidden]}`] : [],
      ),
      'A field that only some are told goes to `narrower` in test/support/authorisation/type-rows.ts with its audience; one that speaks of the caller to `varies`.',
    )
  })

  it('tells of a blurred field the whole to its audience alone', () => {
    const both = [...blurs].filter(([, { whole, blurred }]) => whole.size > 0 && blurred.size > 0)
    const names = Object.entries(TYPE_ROWS).flatMap(([, { blurred = {} }]) => Object.keys(blurred))
    const differing = both.filter(([, { whole, blurred }]) => [...whole].every((value) => !blurred.has(value)))
    expect(names.filter((name) => !differing.some(([place]) => place.endsWith(`.${name}`)))).toEqual([])
  })

  it('had something to tell wherever only some are told it', () => {
    const narrow = Object.entries(TYPE_ROWS).flatMap(([type, { narrower = {} }]) =>
      Object.keys(narrower).map((field) => `${type}.${field}`),
    )
    expectNone(
      narrow.filter((name) => !filled.has(name)),
      'Keeping nothing secret is no proof: put something there in test/support/authorisation/settle-cases.ts or open-matrix.ts.',
    )
  })
})
