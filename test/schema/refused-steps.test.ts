import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { isPossible } from '../../server/cases/action-available.ts'
import { caseActions } from '../../server/cases/actions/index.ts'
import { findCasesByIds } from '../../server/cases/case-store.ts'
import type { CaseAction, CaseRow } from '../../server/cases/define-case-action.ts'
import { procedures } from '../../server/cases/procedures/index.ts'
import { plusDays } from '../../server/law/day.ts'
import { databasePrint } from '../support/database-print.ts'
import { POWERS } from '../support/expected-powers.ts'
import { type AnyProcedure, given } from '../support/given.ts'
import type { GoodInput } from '../support/good-inputs.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { PEOPLE, type TestRole } from '../support/people.ts'
import { stepInput } from '../support/step-input.ts'

/** Days of something that is still to come; every other day an action asks for has been. */
const COMING = ['requestIdentity.dueOn', 'noticeHearing.hearingOn', 'publishJointNotice.until']

/** Days of the act itself, which come before receipt; how long before, the limitation says. */
const EARLIER = ['fileCase.endedOn', 'addEvidence.takenOn']

/** What may lawfully be done again and again on one case in one state; a second time of anything else is refused. */
const AGAIN = [
  // Words, which nobody can say too often.
  'noteCase',
  'messageFiler',
  'followUp',
  // Each time about something else: facts, a defence, a talk of the heads, the report rewritten before it is reviewed.
  'takeInNewFacts',
  'recordDefence',
  'holdDiscussion',
  'writeReport',
  // The law names no number of these.
  'approveInstalments',
  'extendDecisionTogether',
  'extendReview',
]

/** Steps of which the rules before know nothing at all. */
const LATER = ['handToPolice']

const ROLES = Object.keys(PEOPLE) as TestRole[]
const TODAY = '2026-11-23'

let house: House
let server: OpenedServer
const cookies: Record<string, string> = {}
/** A case in each state of each procedure. */
const cases: Record<string, CaseRow> = {}

beforeAll(async () => {
  house = await openHouse({ limitScale: 10_000 })
  server = await openServer(house)
  for (const role of [...ROLES, 'stranger', 'superior'] as const) cookies[role] = await server.signIn(role)
  for (const { name, states } of procedures)
    for (const state of Object.keys(states))
      cases[`${name}.${state}`] = await given(house).caseIn(name as AnyProcedure, state)
}, 180_000)
afterAll(async () => {
  await server.close()
  await house.close()
})

type Input = Record<string, unknown> & { caseId: string; expectedVersion: number }

/** What became of a step: `done`, the type or code of the error, and with InvalidInput the fields. */
const send = async (action: string, input: Input, as: string | undefined): Promise<string> => {
  const { data, errors, status } = await server.graphql(
    `mutation ($input: ${action[0]!.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { __typename
      ... on InvalidInput { fields { path message } } ... on StaleVersion { currentVersion } ... on Error { message } } }`,
    { input },
    as === undefined ? {} : { cookie: cookies[as] },
  )
  if (status >= 500) return `status ${status}`
  if (errors) return String(errors[0]!.extensions?.code)
  const { __typename, fields } = data[action]
  if (__typename === 'CaseActionDone') return 'done'
  return fields ? `InvalidInput ${fields.map(({ path }: { path: string }) => path).join()}` : __typename
}

const stored = async (id: string): Promise<CaseRow> => (await findCasesByIds(house.system(), [id]))[0]!

/** Who of the office may take the step on the case, as a second hand wrote it down. */
const mayTake = (role: TestRole, action: string, { procedure, assigneeId }: CaseRow): boolean => {
  const power = POWERS[procedure]?.[action]?.[role]
  return power === 'any' || (power === 'own' && assigneeId === house.town.ids[role])
}

const walk = procedures.flatMap(({ name }) =>
  caseActions.filter(({ from }) => from[name] !== undefined).map((action) => [name, action.name, action] as const),
)

describe.each(walk)('in the procedure %s the step %s', (procedure, name, action: CaseAction) => {
  let good: GoodInput
  let input: Input
  let found: CaseRow
  beforeAll(async () => {
    good = await stepInput(house, name, procedure)
    input = good.input as Input
    found = await stored(input.caseId)
  })

  /** Sends what has to be refused; looks that it was, each time in the way expected, and that nothing changed. */
  const refuses = async (attempts: readonly { what: string; by?: string; with: Input; as: RegExp }[]) => {
    if (attempts.length === 0) return
    const before = await databasePrint(house)
    const other: string[] = []
    for (const { what, by, with: sent, as } of attempts) {
      const outcome = await send(name, sent, by)
      if (!as.test(outcome)) other.push(`${what}: ${outcome}, not ${as}`)
    }
    expect(other).toEqual([])
    expect(await databasePrint(house)).toEqual(before)
  }

  it('is refused at the wrong time, in each state it does not start from', async () => {
    const states = Object.keys(procedures.find((one) => one.name === procedure)!.states)
    await refuses(
      states
        .filter((state) => !isPossible(action, { procedure, state }))
        .map((state) => {
          const there = cases[`${procedure}.${state}`]!
          const by = ROLES.find((role) => mayTake(role, name, there))
          return {
            what: state,
            by: by ?? good.as,
            with: { ...input, caseId: there.id, expectedVersion: there.version },
            as: by ? /^IllegalTransition$/ : /^(FORBIDDEN|NOT_FOUND)$/,
          }
        }),
    )
  })

  it('is refused to the wrong people', async () => {
    const outsiders = ROLES.filter((role) => !mayTake(role, name, found) && role !== good.as)
    // An officer of the county next door, unless that county was asked to take the case.
    const stranger = found.offeredToId === null ? ['stranger'] : []
    await refuses([
      ...[...outsiders, ...stranger].map((by) => ({ what: by, by, with: input, as: /^(FORBIDDEN|NOT_FOUND)$/ })),
      { what: 'nobody', with: input, as: /^(UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/ },
    ])
  })

  it('is refused with a version that is not the present one', async () => {
    await refuses(
      [-1, 1, 1_000].map((off) => ({
        what: `version ${off}`,
        by: good.as,
        with: { ...input, expectedVersion: found.version + off },
        as: /^StaleVersion$/,
      })),
    )
  })

  it('is refused with a day before receipt, or one on the wrong side of today', async () => {
    await refuses(
      action.fields
        .filter(({ kind }) => kind === 'DATE')
        .flatMap(({ name: field }) =>
          [
            ...(EARLIER.includes(`${name}.${field}`) ? [] : [plusDays(found.receivedOn, -1)]),
            '1999-01-01',
            ...(COMING.includes(`${name}.${field}`) ? [plusDays(TODAY, -1)] : [plusDays(TODAY, 1), '2099-01-01']),
          ].map((day) => ({
            what: `${field} ${day}`,
            by: good.as,
            with: { ...input, [field]: day },
            as: new RegExp(`^InvalidInput ${field}$`),
          })),
        ),
    )
  })

  it('is refused with a ground or choice that the rules of the case do not know', async () => {
    await refuses(
      action.fields
        .filter(({ kind }) => kind === 'CHOICE')
        .flatMap(({ name: field, options }) => {
          const known = options!(found).map(({ value }) => value)
          const ofOldRules = options!({ ...found, ruleset: 'L20' }).map(({ value }) => value)
          return ['NO_SUCH_GROUND', ...ofOldRules.filter((value) => !known.includes(value))].map((value) => ({
            what: `${field} ${value}`,
            by: good.as,
            with: { ...input, [field]: value },
            as: new RegExp(`^InvalidInput ${field}$`),
          }))
        }),
    )
  })

  it('is taken once, and refused the second time', async () => {
    expect(await send(name, input, good.as)).toBe('done')
    // What leaves no trace leaves the version as well.
    const gone = action.leavesNoTrace ? /^IllegalTransition$/ : /^(StaleVersion|FORBIDDEN|NOT_FOUND)$/
    await refuses([{ what: 'the same again', by: good.as, with: input, as: gone }])
    const now = { ...input, expectedVersion: (await stored(input.caseId)).version }
    if (AGAIN.includes(name)) expect(await send(name, now, good.as)).toBe('done')
    else
      await refuses([
        {
          what: 'once more',
          by: good.as,
          with: now,
          as: /^(IllegalTransition|InvalidInput .+|Duplicate|FORBIDDEN|NOT_FOUND)$/,
        },
      ])
  })
})

describe('a case that was received under the rules before', () => {
  it('is refused every ground that only the present rules know', async () => {
    house.clock.set('2026-03-02T02:00:00Z')
    const tried: string[] = []
    for (const [procedure, name, action] of walk as readonly (readonly [string, string, CaseAction])[]) {
      // A penalty case does not hang on the rules of complaints and reports.
      if (procedure === 'enforcement') continue
      const newer = (found: CaseRow) =>
        action.fields
          .filter(({ kind }) => kind === 'CHOICE')
          .flatMap(({ name: field, options }) => {
            const known = options!({ ...found, ruleset: 'L20' }).map(({ value }) => value)
            return options!({ ...found, ruleset: 'L121' })
              .map(({ value }) => ({ field, value }))
              .filter(({ value }) => !known.includes(value))
          })
      if (newer(cases[`${procedure}.registered`]!).length === 0 || LATER.includes(name)) continue
      const { as, input } = await stepInput(house, name, procedure)
      const found = await stored((input as Input).caseId)
      expect(found.ruleset).toBe('L20')
      const before = await databasePrint(house)
      for (const { field, value } of newer(found)) {
        const outcome = await send(name, { ...(input as Input), [field]: value }, as)
        expect({ name, field, value, outcome }).toEqual({ name, field, value, outcome: `InvalidInput ${field}` })
        tried.push(`${name}.${field}`)
      }
      expect(await databasePrint(house)).toEqual(before)
    }
    expect([...new Set(tried)].sort()).toEqual([
      'determineNotice.law',
      'refuseComplaint.ground',
      'startTesting.chosenBy',
      'stateVenueFact.fact',
      'terminateMediation.ground',
      'terminateMediation.laterGround',
    ])
  }, 120_000)
})
