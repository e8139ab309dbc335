import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { publicPartOf } from '../../server/cases/list-published-penalties.ts'
import { closingIssued, type Taken } from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const PUBLISHED = '2026-10-12'
const enforcement = () => givenEnforcement(house)
const step = (as: Taken['as'], action: string, answers: Record<string, unknown>, on = PUBLISHED): Taken => ({
  as,
  action,
  answers,
  on,
})
const publish = step('head', 'publishDecision', { publishedOn: PUBLISHED })
const published = async () => enforcement().take(await enforcement().caseIn('served'), publish)
const archived = async () => {
  const found = await published()
  const { fineFen = 0, forfeitFen = 0 } = found.facts
  return enforcement().follow(found, [
    step('investigator', 'recordPayment', { amountFen: fineFen + forfeitFen, paidOn: PUBLISHED, receipt: 'PJ-0009' }),
    closingIssued(PUBLISHED),
    step('head', 'closeEnforcement', { reason: '执行完毕。' }),
    step('investigator', 'archiveCase', { mainFile: true, sideFile: true }),
  ])
}
const repaired = (on: string, changes: Record<string, unknown> = {}) =>
  step(
    'head',
    'endDisplayEarly',
    {
      cause: 'repaired',
      endedOn: on,
      rectified: true,
      notRepeated: true,
      reason: '准予信用修复。',
      ...changes,
    },
    on,
  )
const field = (path: string) => ({ fields: [{ path }] })
const illegal = { code: 'ILLEGAL_TRANSITION' }

describe('a penalty on display', () => {
  it('ends early by a repair of the record, after three months, also in the archive', async () => {
    const found = await archived()
    expect(await refusalOf(enforcement().take(found, repaired('2027-01-11')))).toMatchObject(field('endedOn'))
    expect(await refusalOf(enforcement().take(found, repaired('2027-01-12', { isLong: true })))).toMatchObject(
      field('endedOn'),
    )
    for (const condition of ['rectified', 'notRepeated'])
      expect(await refusalOf(enforcement().take(found, repaired('2027-01-12', { [condition]: false })))).toMatchObject(
        field(condition),
      )
    expect(publicPartOf(found.facts, '2027-01-12')).toBeDefined()
    const ended = await enforcement().take(found, repaired('2027-01-12'))
    expect(ended).toMatchObject({ state: 'archived', isOpen: false, closedAt: found.closedAt })
    expect(publicPartOf(ended.facts, '2027-01-12')).toBeUndefined()
    expect(await refusalOf(enforcement().take(ended, repaired('2027-01-12')))).toMatchObject(illegal)
  })

  it('is not repaired before the penalty is complied with', async () => {
    expect(await refusalOf(enforcement().take(await published(), repaired('2027-01-12')))).toMatchObject(field('cause'))
  })

  it('ends where the decision falls after the archive; before that the decision itself is recorded as fallen', async () => {
    const fell = step('head', 'endDisplayEarly', { cause: 'annulled', endedOn: PUBLISHED, reason: '法院撤销。' })
    expect(await refusalOf(enforcement().take(await published(), fell))).toMatchObject(field('cause'))
    const { facts } = await enforcement().take(await archived(), fell)
    expect(facts).toMatchObject({ annulledOn: PUBLISHED, unpublishedOn: PUBLISHED, displayEnd: 'annulled' })
  })

  it('is ended by the head alone, and only where something is published', async () => {
    const other = { cause: 'other', endedOn: PUBLISHED, reason: '公示有误。' }
    expect(
      await refusalOf(enforcement().take(await published(), step('investigator', 'endDisplayEarly', other))),
    ).toMatchObject({ code: 'FORBIDDEN' })
    expect(
      await refusalOf(enforcement().take(await enforcement().caseIn('served'), step('head', 'endDisplayEarly', other))),
    ).toMatchObject(illegal)
  })
})
