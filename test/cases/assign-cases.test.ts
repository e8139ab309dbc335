import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { type AssignmentResult, assignCases } from '../../server/cases/assign-cases.ts'
import { findCasesByIds } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let mediator: string
let investigator: string

beforeAll(async () => {
  house = await openHouse()
  mediator = house.town.ids.mediator
  investigator = house.town.ids.investigator
})
afterAll(() => house.close())

const all = (found: readonly CaseRow[], assigneeId: string | null) => ({
  assignments: found.map(({ id, version }) => ({ caseId: id, expectedVersion: version, assigneeId })),
})
const outcomes = (results: readonly AssignmentResult[]) => results.map(({ outcome }) => outcome)
const some = async (count: number) => {
  const found: CaseRow[] = []
  for (let n = 0; n < count; n++) found.push(await given(house).opened('mediation'))
  return found
}
const stored = async (found: readonly CaseRow[]) => {
  const rows = await findCasesByIds(
    house.system(),
    found.map(({ id }) => id),
  )
  return found.map(({ id }) => rows.find((row) => row.id === id)!)
}

describe('assignCases', () => {
  it('assigns each case by its own step, in the order asked, with the note', async () => {
    const found = await some(3)
    const results = await assignCases(await house.as('intake'), { ...all(found, mediator), note: '请尽快联系。' })
    expect(outcomes(results)).toEqual(['ASSIGNED', 'ASSIGNED', 'ASSIGNED'])
    expect(results.map(({ caseId }) => caseId)).toEqual(found.map(({ id }) => id))
    expect((await stored(found)).map(({ assigneeId }) => assigneeId)).toEqual([mediator, mediator, mediator])
    const { rows } = await sql<{ events: number; notes: number }>`
      select (select count(*) from event where type = 'assignCase' and subject_id = any(${found.map(({ id }) => id)})) as events,
        (select count(*) from case_note where case_id = any(${found.map(({ id }) => id)})) as notes`.execute(
      house.parts.db,
    )
    expect(rows[0]).toEqual({ events: 3, notes: 3 })
  })

  it('answers for each case what became of it, and lets no case spoil another', async () => {
    const [good, stale, foreign, already] = await some(4)
    const ended = await given(house).caseIn('mediation', 'closed')
    const report = await given(house).opened('report')
    const [assigned] = await assignCases(await house.as('head'), all([already!], mediator))
    await given(house).act(stale!, 'intake', 'noteCase', { note: '来电催办。' })
    await sql`update case_file set authority_id = ${house.town.otherCountyId} where id = ${foreign!.id}`.execute(
      house.parts.db,
    )
    const batch = [stale!, foreign!, ended, report, assigned!.found!, good!]
    const results = await assignCases(await house.as('head'), all(batch, mediator))
    expect(outcomes(results)).toEqual(['STALE', 'NOT_FOUND', 'NOT_POSSIBLE', 'NOT_SUITABLE', 'UNCHANGED', 'ASSIGNED'])
    expect(results[1]!.found).toBeNull()
    expect(results[0]!.found).toMatchObject({ id: stale!.id, version: stale!.version + 1, assigneeId: null })
  })

  it('is undone by giving each case back to whoever had it', async () => {
    const [free, held] = await some(2)
    const head = await house.as('head')
    const [before] = await assignCases(head, all([held!], mediator))
    const done = await assignCases(head, all([free!, before!.found!], house.town.ids.intake))
    expect(done.map(({ assigneeWas }) => assigneeWas)).toEqual([null, mediator])
    const undone = await assignCases(head, {
      assignments: done.map(({ caseId, found, assigneeWas }) => ({
        caseId,
        expectedVersion: found!.version,
        assigneeId: assigneeWas,
      })),
    })
    expect(outcomes(undone)).toEqual(['UNASSIGNED', 'ASSIGNED'])
    expect((await stored([free!, held!])).map(({ assigneeId }) => assigneeId)).toEqual([null, mediator])
  })

  it('takes a case for one of two who want it at once', async () => {
    const found = await some(5)
    const both = await Promise.all([
      assignCases(await house.as('head'), all(found, mediator)),
      assignCases(await house.as('supervisor'), all(found, house.town.ids.intake)),
    ])
    for (const n of found.keys())
      expect([both[0][n]!.outcome, both[1][n]!.outcome].sort()).toEqual(['ASSIGNED', 'STALE'])
  })

  it('refuses what is no batch: none, too many, one case twice', async () => {
    const head = await house.as('head')
    const one = { caseId: randomUUID(), expectedVersion: 1, assigneeId: mediator }
    const many = Array.from({ length: 101 }, () => ({ ...one, caseId: randomUUID() }))
    for (const assignments of [[], many, [one, one]])
      await expect(assignCases(head, { assignments })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    expect(outcomes(await assignCases(head, { assignments: many.slice(1) }))).toEqual(Array(100).fill('NOT_FOUND'))
  })
})

describe('who may', () => {
  it('is decided for each case', async () => {
    const [found] = await some(1)
    const report = await given(house).opened('report')
    expect(outcomes(await assignCases(await house.as('auditor'), all([found!], mediator)))).toEqual(['NOT_PERMITTED'])
    const investigates = await assignCases(await house.as('investigator'), all([found!, report], investigator))
    expect(outcomes(investigates)).toEqual(['NOT_FOUND', 'ASSIGNED'])
    expect(outcomes(await assignCases(house.anonymous(), all([found!], mediator)))).toEqual(['NOT_FOUND'])
    expect((await stored([found!]))[0]!.assigneeId).toBeNull()
  })
})
