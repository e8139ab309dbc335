import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { findPersonActor } from '../../server/identity/person-store.ts'
import { passed, report, reportAnswers, submitted, type Taken } from '../support/enforcement-roads.ts'
import { colleague, givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
/** Investigates and reviews by their roles; never both in one case. */
let both: string
beforeAll(async () => {
  house = await openHouse()
  both = await colleague(house, '双职人员', ['investigator', 'legalReviewer'])
})
afterAll(() => house.close())

const enforcement = () => givenEnforcement(house)
const field = (path: string) => ({ fields: [{ path }] })
const illegal = { code: 'ILLEGAL_TRANSITION' }
const REVIEWS = ['passReview', 'returnForCorrection', 'returnForSupplement', 'returnWithOpinion']

const takeAs = async (personId: string, found: CaseRow, { action, answers = {} }: Taken): Promise<CaseRow> =>
  performCaseAction(house.with((await findPersonActor(house.parts, personId))!), {
    caseId: found.id,
    expectedVersion: found.version,
    action,
    answers,
  })

const change = (answers: Record<string, unknown>): Taken => ({
  as: 'head',
  action: 'changeOfficers',
  answers: { cause: 'duty', reason: '调整。', ...answers },
})

describe('writeReport', () => {
  it('wants each of its parts', async () => {
    const found = await enforcement().caseIn('reported')
    for (const part of ['party', 'course', 'findings', 'nature', 'opinion', 'basis', 'discretion']) {
      const refusal = await refusalOf(enforcement().take(found, report({ [part]: ' ' })))
      expect(refusal).toMatchObject(field(part))
    }
  })

  it('carries a fine only with a penalty, in whole fen', async () => {
    const found = await enforcement().caseIn('reported')
    const exempt = { decision: 'exempt', fineFen: 0 }
    expect(await refusalOf(enforcement().take(found, report({ ...exempt, fineFen: 1 })))).toMatchObject(
      field('fineFen'),
    )
    expect(await refusalOf(enforcement().take(found, report({ ...exempt, grave: 'shutdown' })))).toMatchObject(
      field('grave'),
    )
    for (const fineFen of [0.5, -1]) {
      expect(await refusalOf(enforcement().take(found, report({ fineFen })))).toMatchObject(field('fineFen'))
    }
    expect((await enforcement().take(found, report(exempt))).facts).toMatchObject({ decision: 'exempt', fineFen: 0 })
  })
})

describe('a review', () => {
  it('has ten working days, lengthened only by a number of days the head approves', async () => {
    const found = await enforcement().caseIn('review')
    expect(found).toMatchObject({ dueClock: 'K2', dueOn: '2026-10-26' })
    const longer: Taken = { as: 'head', action: 'extendReview', answers: { days: 5, reason: '复杂。' } }
    expect((await enforcement().take(found, longer)).dueOn).toBe('2026-11-02')
  })

  it('is by legal staff where article 50 says so, by case reviewers otherwise', async () => {
    const investigating = await enforcement().caseIn('reported')
    const kinds: Record<string, unknown> = {}
    for (const ground of ['none', 'publicInterest', 'complexRelations', 'byLaw']) {
      const now = await enforcement().load(investigating.id)
      const reported = await enforcement().take(now, report(ground === 'none' ? {} : { [ground]: true }))
      const reviewed = await enforcement().take(reported, submitted)
      kinds[ground] = reviewed.facts.reviewKind
      const back: Taken = { as: 'legalReviewer', action: 'returnForCorrection', answers: { reason: '再改。' } }
      await enforcement().take(reviewed, back)
    }
    expect(kinds).toEqual({ none: 'case', publicInterest: 'legal', complexRelations: 'legal', byLaw: 'legal' })
  })

  it('leads on to four ways, each of which ends its time', async () => {
    const states: Record<string, unknown> = {}
    for (const action of REVIEWS) {
      const found = await enforcement().caseIn('review')
      const step = action === 'passReview' ? passed : { ...passed, action, answers: { reason: '意见。' } }
      const after = await enforcement().take(found, step)
      states[action] = [after.state, after.dueClock]
    }
    expect(states).toEqual({
      passReview: ['reviewed', 'K1'],
      returnForCorrection: ['reported', 'K1'],
      returnForSupplement: ['investigating', 'K1'],
      returnWithOpinion: ['reported', 'K1'],
    })
  })

  it('passes only when all seven things were found in order by somebody qualified', async () => {
    const found = await enforcement().caseIn('review')
    for (const name of Object.keys(passed.answers!).filter((one) => one !== 'reason')) {
      const answers = { ...passed.answers, [name]: false }
      expect(await refusalOf(enforcement().take(found, { ...passed, answers }))).toMatchObject(field(name))
    }
  })
})

describe('who reviews', () => {
  it('is never an officer of the case, whatever their other roles', async () => {
    const found = await enforcement().follow(await enforcement().caseIn('investigating'), [
      change({ leavingId: house.town.ids.investigator, joiningId: both }),
    ])
    const second = await secondOfficer(house)
    const told: Taken = {
      as: 'investigator',
      action: 'tellRights',
      answers: { toldOn: '2026-10-12', shown: true, told: true },
    }
    let now = await takeAs(second, found, told)
    now = await takeAs(second, now, { ...report(), answers: reportAnswers() })
    now = await takeAs(second, now, submitted)
    for (const action of REVIEWS)
      expect(await refusalOf(takeAs(both, now, { ...passed, action }))).toMatchObject(illegal)
    expect((await enforcement().take(now, passed)).facts.reviewerId).toBe(house.town.ids.legalReviewer)
  })

  it('nor whoever was one before the officers changed', async () => {
    const found = await enforcement().follow(await enforcement().caseIn('review'), [
      change({ joiningId: both }),
      change({ leavingId: both, joiningId: undefined }),
    ])
    expect(found.facts.officers).not.toContain(both)
    for (const action of REVIEWS)
      expect(await refusalOf(takeAs(both, found, { ...passed, action }))).toMatchObject(illegal)
  })

  it('and who reviewed does not become an officer afterwards', async () => {
    const found = await enforcement().caseIn('review')
    const returned = await takeAs(both, found, {
      ...passed,
      action: 'returnForSupplement',
      answers: { reason: '补充。' },
    })
    expect(await refusalOf(enforcement().take(returned, change({ joiningId: both })))).toMatchObject(field('joiningId'))
  })

  it('is refused by the database too', async () => {
    const found = await enforcement().caseIn('review')
    for (const fact of ['reviewerId', 'presiderId'])
      await expect(
        sql`update case_file set facts = facts || jsonb_build_object(${fact}::text, assignee_id) where id = ${found.id}`.execute(
          house.parts.db,
        ),
      ).rejects.toThrow(/enforcement_(reviewer|presider)_apart/)
  })
})
