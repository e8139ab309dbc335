import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { InvalidInput } from '../../server/core/errors.ts'
import { listEvents } from '../../server/core/event-log.ts'
import { colleague, givenEnforcement, secondOfficer } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
let second: string
let third: string
beforeAll(async () => {
  house = await openHouse()
  second = await secondOfficer(house)
  third = await colleague(house, '何接办', ['investigator'])
})
afterAll(() => house.close())

const enforcement = () => givenEnforcement(house)
const lead = () => house.town.ids.investigator
const field = (path: string) => ({ fields: [{ path }] })

describe('nameOfficers', () => {
  const name = async (answers: Record<string, unknown>) =>
    refusalOf(enforcement().take(await enforcement().opened(), { as: 'head', action: 'nameOfficers', answers }))

  it('wants two at least, each a different qualified investigator of the office', async () => {
    expect(await name({ leadId: lead() })).toMatchObject(field('secondId'))
    expect(await name({ leadId: lead(), secondId: lead() })).toMatchObject(field('secondId'))
    expect(await name({ leadId: house.town.ids.legalReviewer, secondId: second })).toMatchObject(field('leadId'))
    expect(await name({ leadId: lead(), secondId: house.town.strangerId })).toMatchObject(field('secondId'))
  })

  it('gives the case to the first and keeps both for good', async () => {
    expect(await enforcement().caseIn('investigating')).toMatchObject({
      assigneeId: lead(),
      facts: { officers: [lead(), second], investigators: [lead(), second] },
    })
  })

  it('is refused by the database too: a penalty case without two officers goes nowhere', async () => {
    const found = await enforcement().opened()
    await expect(
      sql`update case_file set state = 'investigating' where id = ${found.id}`.execute(house.parts.db),
    ).rejects.toThrow(/enforcement_two_officers/)
  })
})

describe('a penalty case', () => {
  it('keeps nothing of who reported: no submission, no filer to write to or to reveal', async () => {
    const found = await enforcement().caseIn('investigating')
    expect(found.submissionId).toBeNull()
    expect((await house.as('investigator')).can('revealFiler', 'Case', found)).toBe(false)
    expect((await house.as('head')).can('revealFiler', 'Case', found)).toBe(false)
  })

  it('has ninety days from the day it was filed', async () => {
    const found = await enforcement().opened()
    expect(found).toMatchObject({ receivedOn: '2026-10-12', dueClock: 'K1', dueOn: '2027-01-10' })
  })

  it('is opened once for a report', async () => {
    const found = await enforcement().opened()
    await expect(
      sql`insert into case_file (number, procedure, state, authority_id, category, summary, ruleset, received_on, facts)
        select 'C-again', procedure, state, authority_id, category, summary, ruleset, received_on, facts
        from case_file where id = ${found.id}`.execute(house.parts.db),
    ).rejects.toThrow(/case_file_one_penalty_case/)
  })
})

describe('changeOfficers', () => {
  const change = async (answers: Record<string, unknown>) => {
    const found = await enforcement().caseIn('investigating')
    const step = {
      as: 'head' as const,
      action: 'changeOfficers',
      answers: { cause: 'duty', reason: '调整。', ...answers },
    }
    return enforcement().take(found, step)
  }

  it('gives the case to the next officer and remembers who investigated before', async () => {
    const changed = await change({ leavingId: lead(), joiningId: third })
    expect(changed).toMatchObject({
      assigneeId: second,
      facts: { officers: [second, third], investigators: [lead(), second, third] },
    })
    const events = await listEvents(house.system(), [changed.id])
    expect(events.at(-1)).toMatchObject({
      type: 'changeOfficers',
      data: { cause: 'duty', officersWere: [lead(), second], officers: [second, third] },
    })
  })

  it('never leaves fewer than two', async () => {
    expect(await refusalOf(change({ leavingId: lead() }))).toBeInstanceOf(InvalidInput)
  })

  it('refuses who is no officer of the case, who is one already, and nobody at all', async () => {
    expect(await refusalOf(change({ leavingId: third }))).toMatchObject(field('leavingId'))
    expect(await refusalOf(change({ joiningId: second }))).toMatchObject(field('joiningId'))
    expect(await refusalOf(change({}))).toMatchObject(field('joiningId'))
  })
})

describe('decideOfficerRecusal', () => {
  const decide = async (answers: Record<string, unknown>) =>
    enforcement().take(await enforcement().caseIn('investigating'), {
      as: 'head',
      action: 'decideOfficerRecusal',
      answers: { officerId: lead(), askedBy: 'party', reason: '亲属关系。', ...answers },
    })

  it('takes a recused officer off the case for good', async () => {
    const changed = await decide({ granted: true, replacementId: third })
    expect(changed.facts).toMatchObject({ officers: [second, third], recused: [lead()] })
    const back = { cause: 'duty', joiningId: lead(), reason: '调整。' }
    expect(
      await refusalOf(enforcement().take(changed, { as: 'head', action: 'changeOfficers', answers: back })),
    ).toMatchObject(field('joiningId'))
  })

  it('changes nobody when it is refused, and the investigation goes on either way', async () => {
    const kept = await decide({ granted: false })
    expect(kept).toMatchObject({ state: 'investigating', assigneeId: lead(), facts: { officers: [lead(), second] } })
    expect(kept.facts.recused).toBeUndefined()
  })

  it('needs somebody who takes over', async () => {
    expect(await refusalOf(decide({ granted: true }))).toMatchObject(field('replacementId'))
  })
})

describe('tellRights', () => {
  it('comes before any report', async () => {
    const found = await enforcement().caseIn('investigating')
    expect(await refusalOf(enforcement().take(found, { as: 'investigator', action: 'writeReport' }))).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
    })
  })
})
