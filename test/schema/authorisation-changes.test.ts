import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { schema } from '../../schema/index.ts'
import { inTurns, plain } from '../support/authorisation/ask-queries.ts'
import type { Thing } from '../support/authorisation/audiences.ts'
import {
  aboutId,
  changeExpected,
  changeOutcome,
  changeQuery,
  idIn,
  isCaseStep,
  stale,
  thingIn,
  wholeChangeQuery,
} from '../support/authorisation/change-cells.ts'
import { changedTables, fingerprint } from '../support/authorisation/fingerprint.ts'
import { MUTATION_ROWS, stepNames } from '../support/authorisation/mutation-rows.ts'
import { type Matrix, openMatrix } from '../support/authorisation/open-matrix.ts'
import { typeOf } from '../support/authorisation/selection.ts'
import type { Settled } from '../support/authorisation/settle-callers.ts'
import { walkAnswer } from '../support/authorisation/walk-answer.ts'
import { expectNone } from '../support/expect-none.ts'
import { type GoodInput, goodInputs } from '../support/good-inputs.ts'
import type { GraphqlAnswer, Sender } from '../support/open-server.ts'

const mutations = Object.keys(schema.getMutationType()!.getFields())

let matrix: Matrix
let world: ReadonlyMap<string, Thing>
let good: Record<string, GoodInput>
let cells = 0

beforeAll(async () => {
  matrix = await openMatrix()
  good = await goodInputs(matrix.house)
  good.dismissFinding = { ...good.dismissFinding!, input: { findingId: await openFindingId(), reason: '比对不属实' } }
  world = await matrix.world()
  // A key keeps the minute of its last use, and the clock of the town stands still.
  for (const { sender } of matrix.callers) if (sender.key) await matrix.server.graphql('{ me { id } }', {}, sender)
}, 300_000)
afterAll(() => matrix.close())

const findingIdsIn = (input: unknown): string[] => {
  const { findingId, findingIds = [] } = input as { findingId?: string; findingIds?: string[] }
  return findingId ? [findingId] : findingIds
}

/** A finding of its own: the other decisions have theirs. */
const openFindingId = async (): Promise<string> => {
  const { id } = await matrix.house.parts.db
    .selectFrom('finding')
    .select('id')
    .where('state', '=', 'open')
    .where(
      'id',
      'not in',
      Object.values(good).flatMap(({ input }) => findingIdsIn(input)),
    )
    .executeTakeFirstOrThrow()
  return id
}

const send = (sender: Sender, mutation: string, input: unknown): Promise<GraphqlAnswer> =>
  matrix.server.graphql(changeQuery(mutation), { input }, sender)

const thingOf = (mutation: string, input: unknown, { caller }: Settled): Thing | null =>
  mutation === 'postReports' ? { owner: caller.owns } : thingIn(input, world)

/** One cell: what was answered, and what differs from the table if anything. */
const tryCell = async (settled: Settled, mutation: string, input: unknown, about: string) => {
  cells++
  const expected = changeExpected(settled.caller, mutation, thingOf(mutation, input, settled))
  const answer = await send(settled.sender, mutation, input)
  const outcome = changeOutcome(answer, mutation)
  const isRight = outcome === expected
  const said = `${settled.caller.name}: ${mutation} ${about} is ${outcome} instead of ${expected}`
  return { expected, wrong: isRight ? [] : [said], plain: plain(answer) }
}

let last: Record<string, string> | undefined

/** Runs what must change nothing, and says which tables were changed all the same. */
const unchanged = async (what: string, work: () => Promise<void>): Promise<string[]> => {
  const before = last ?? (await fingerprint(matrix.house))
  await work()
  last = await fingerprint(matrix.house)
  return changedTables(before, last).map((table) => `${what} changed ${table}`)
}

const WRONG_RECEIPT = 'Z'.repeat(24)

/** Who also names things that are not there, or of another kind: one of each sort. */
const NAMES_NOTHING = ['head', 'mediator', 'administrator', 'head next door', 'respondent', 'key to read', 'nobody']

/** What is open to everybody may name a thing, such as the seller a filer picked, but is not about it. */
const isAboutSomething = (mutation: string): boolean =>
  idIn(good[mutation]!.input) !== undefined && (isCaseStep(mutation) || MUTATION_ROWS[mutation]?.to !== 'everybody')

/** The tries at a mutation that must change nothing: by those who may not, in vain by those who may, and about nothing. */
const tryInVain = async (mutation: string, settled: Settled): Promise<string[]> => {
  const { input } = good[mutation]!
  if ('secret' in (input as object)) {
    cells++
    const answer = await send(settled.sender, mutation, { ...(input as object), secret: WRONG_RECEIPT })
    const expected = settled.caller.kind === 'refusedKey' ? 'UNAUTHENTICATED' : 'NOT_FOUND'
    return changeOutcome(answer, mutation) === expected
      ? []
      : [`${settled.caller.name}: ${mutation} with a wrong secret`]
  }
  const mayDo = changeExpected(settled.caller, mutation, thingOf(mutation, input, settled)) === 'ALLOWED'
  const canTry = !mayDo || isCaseStep(mutation) || ['issueDocument', 'performRegisterAction'].includes(mutation)
  const there = canTry
    ? await tryCell(settled, mutation, mayDo ? stale(input) : input, 'of somebody who may')
    : undefined
  if (!isAboutSomething(mutation) || !NAMES_NOTHING.includes(settled.caller.name)) return there?.wrong ?? []
  const nothing = await tryCell(settled, mutation, aboutId(input, randomUUID()), 'about nothing')
  const another = await tryCell(settled, mutation, aboutId(input, matrix.listingId), 'about a thing of another kind')
  const isForeign = there?.expected === 'NOT_FOUND'
  const differs = isForeign && new Set([there.plain, nothing.plain, another.plain]).size > 1
  return [
    ...[there, nothing, another].flatMap((one) => one?.wrong ?? []),
    ...(differs
      ? [`${settled.caller.name}: ${mutation} tells a foreign thing from none: ${there.plain} / ${nothing.plain}`]
      : []),
  ]
}

/** Officers in every relation to a case; who reads none of any procedure was refused above. */
const OFFICERS = /^(?!administrator|supervisor next|auditor next|legalReviewer next|person without)/

describe('every mutation, tried by everybody', () => {
  it('refuses those who may not, as the table says, and changes no row', async () => {
    const wrong: string[] = []
    for (const mutation of mutations)
      wrong.push(
        ...(await unchanged(mutation, () =>
          inTurns(matrix.callers, async (settled) => {
            wrong.push(...(await tryInVain(mutation, settled)))
          }),
        )),
      )
    expectNone(
      wrong,
      'Either a right has changed, then its row in test/support/authorisation/mutation-rows.ts or test/support/expected-powers.ts changes too, or mend it in server/policy.ts or in the room.',
    )
  }, 600_000)

  it('refuses a step on cases in every relation to the caller, as the table says, and changes no row', async () => {
    const wrong: string[] = []
    const officers = matrix.callers.filter(({ caller }) => caller.home !== undefined && OFFICERS.test(caller.name))
    // A case from a platform's report lies in its office as any other does.
    for (const { name, found } of matrix.situations.filter((one) => !one.name.includes('platform')))
      wrong.push(
        ...(await unchanged(name, () =>
          inTurns(
            stepNames(found.procedure).flatMap((step) => officers.map((settled) => ({ step, settled }))),
            async ({ step, settled }) => {
              const input = stale(aboutId(good[step]!.input, found.id))
              wrong.push(...(await tryCell(settled, step, input, name)).wrong)
            },
          ),
        )),
      )
    expectNone(
      wrong,
      'The rows are in test/support/expected-powers.ts and test/support/authorisation/mutation-rows.ts.',
    )
    expect(cells).toBeGreaterThan(10_000)
  }, 600_000)

  it('does what it is for, for somebody who may, and shows nothing in its answer that is not for them', async () => {
    const wrong: string[] = []
    // The same partner and receipt stand behind several of them: the last word comes last.
    const late = ['revokeApiKey', 'disablePartner', 'withdrawSubmission']
    for (const mutation of [...mutations.filter((name) => !late.includes(name)), ...late])
      wrong.push(...(await doIt(mutation)))
    expectNone(wrong, 'A right that cannot be used is none.')
  }, 600_000)
})

const senderOf = async ({ as, key, email }: GoodInput): Promise<{ settled?: Settled; sender: Sender }> => {
  if (as === 'brand') return { sender: { cookie: await matrix.server.signInAs(email!) } }
  const settled = matrix.callers.find(({ caller }) => caller.name === as)
  if (settled) return { settled, sender: settled.sender }
  if (as === 'partner') return { sender: { key } }
  return { sender: as === 'anybody' ? {} : { cookie: await matrix.server.signIn(as) } }
}

const TOO_MUCH = /complex|depth|breadth|tokens|limit/i

const doIt = async (mutation: string): Promise<string[]> => {
  const { settled, sender } = await senderOf(good[mutation]!)
  let answer: GraphqlAnswer | undefined
  for (const depth of [3, 2, 1, 0]) {
    answer = await matrix.server.graphql(wholeChangeQuery(mutation, depth), { input: good[mutation]!.input }, sender)
    if (!answer.errors?.some(({ message }) => TOO_MUCH.test(message))) break
  }
  const value = answer!.data?.[mutation]
  if (!value || ['InvalidInput', 'IllegalTransition', 'StaleVersion', 'Duplicate'].includes(value.__typename))
    return [`${mutation} is not done: ${answer!.text.slice(0, 300)}`]
  if (!settled) return []
  const start = {
    type: typeOf('Mutation', mutation),
    value,
    place: mutation,
    thing: thingOf(mutation, good[mutation]!.input, settled) ?? {},
  }
  return walkAnswer(settled.caller, await matrix.world(), start).wrong
}
