import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { findCase, findCasesOfSubmission } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { listNotes } from '../../server/cases/note-store.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { listMessages } from '../../server/complaints/message-store.ts'
import type { Ctx } from '../../server/core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput, NotFound, StaleVersion } from '../../server/core/errors.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let head: Ctx
let intake: Ctx
beforeAll(async () => {
  house = await openHouse()
  head = await house.as('head')
  intake = await house.as('intake')
})
afterAll(() => house.close())

const take = (ctx: Ctx, found: CaseRow, action: string, answers: Record<string, unknown> = {}) =>
  performCaseAction(ctx, { caseId: found.id, expectedVersion: found.version, action, answers })

const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => error,
  )

describe('performCaseAction', () => {
  it('moves the case, raises its version and says so in one event', async () => {
    const found = await given(house).opened('mediation')
    const changed = await take(intake, found, 'acceptComplaint')
    expect(changed).toMatchObject({ state: 'accepted', version: found.version + 1, isOpen: true })
    const events = (await listEvents(intake, [found.id])).map(({ type, actorKind, actorId, data, public: told }) => ({
      type,
      actorKind,
      actorId,
      data,
      told,
    }))
    expect(events.at(-1)).toEqual({
      type: 'acceptComplaint',
      actorKind: 'person',
      actorId: house.town.ids.intake,
      data: { from: 'registered', to: 'accepted' },
      told: true,
    })
    expect(await findBrokenLink(intake, 'Case', found.id)).toBeUndefined()
  })

  it('refuses in this order: unreadable, not permitted, stale, impossible, invalid', async () => {
    const found = await given(house).opened('mediation')
    const wrong = { caseId: found.id, expectedVersion: 99, action: 'recordAgreement', answers: { terms: '' } }
    expect(await refusalOf(performCaseAction(await house.as('investigator'), wrong))).toBeInstanceOf(NotFound)
    expect(await refusalOf(performCaseAction(await house.as('auditor'), wrong))).toBeInstanceOf(Forbidden)
    expect(await refusalOf(performCaseAction(head, wrong))).toBeInstanceOf(StaleVersion)
    const current = { ...wrong, expectedVersion: found.version }
    expect(await refusalOf(performCaseAction(head, current))).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      action: 'recordAgreement',
      state: 'registered',
    })
    const mediating = await given(house).caseIn('mediation', 'mediating')
    expect(await refusalOf(take(head, mediating, 'recordAgreement', { terms: '' }))).toBeInstanceOf(InvalidInput)
  })

  it('refuses an action nobody knows, by name', async () => {
    const found = await given(house).opened('mediation')
    for (const action of ['deleteCase', 'constructor', '__proto__', ''])
      expect(await refusalOf(take(head, found, action))).toMatchObject({ fields: [{ path: 'action' }] })
  })

  it('refuses an action of the other procedure as impossible', async () => {
    const found = await given(house).opened('report')
    expect(await refusalOf(take(head, found, 'acceptComplaint'))).toBeInstanceOf(IllegalTransition)
  })

  it('names every field that is wrong, and refuses what was not asked', async () => {
    const found = await given(house).caseIn('report', 'verifying')
    const refusal = (await refusalOf(
      take(head, found, 'fileCase', { evidence: true, punishable: false, competent: 'maybe', reason: ' ', extra: 1 }),
    )) as InvalidInput
    expect(refusal.fields.map(({ path }) => path).sort()).toEqual([
      'competent',
      'extra',
      'inTime',
      'punishable',
      'reason',
    ])
  })

  it('leaves nothing of a refused action behind', async () => {
    const found = await given(house).caseIn('report', 'verifying')
    await refusalOf(take(head, found, 'declineToFile', { ground: 'none of ours', reason: '理由' }))
    await refusalOf(take(head, found, 'assignCase', { assigneeId: house.town.strangerId, note: '请办理' }))
    expect(await findCase(head, found.id)).toEqual(found)
    expect(await listNotes(head, found.id)).toEqual([])
    expect((await listEvents(head, [found.id])).map(({ type }) => type)).toEqual(['openCase', 'startVerification'])
  })

  it('lets one of two who act at once win and tells the other what changed', async () => {
    for (let round = 0; round < 5; round++) {
      const found = await given(house).opened('mediation')
      const answers = await Promise.all([
        refusalOf(take(intake, found, 'acceptComplaint')),
        refusalOf(take(head, found, 'refuseComplaint', { ground: 'OUTSIDE_DUTY', reason: '不属于本部门职责。' })),
      ])
      const losers = answers.filter((answer) => answer instanceof Error)
      expect(losers).toHaveLength(1)
      expect(losers[0]).toMatchObject({ code: 'STALE_VERSION', currentVersion: found.version + 1 })
      expect((await listEvents(head, [found.id])).length).toBe(2)
    }
  })

  it('lets sixteen at once through one by one, without a gap in the chain', async () => {
    const found = await given(house).opened('mediation')
    const write = async (n: number): Promise<void> => {
      for (;;) {
        const { version } = (await findCase(head, found.id))!
        const answer = await refusalOf(
          performCaseAction(head, {
            caseId: found.id,
            expectedVersion: version,
            action: 'noteCase',
            answers: { note: `第 ${n} 条` },
          }),
        )
        if (!(answer instanceof StaleVersion)) return
      }
    }
    await Promise.all(Array.from({ length: 16 }, (_, n) => write(n)))
    expect(await listNotes(head, found.id)).toHaveLength(16)
    expect(await findBrokenLink(head, 'Case', found.id)).toBeUndefined()
    expect((await findCase(head, found.id))!.version).toBe(found.version + 16)
  })

  it('changes nothing when the event cannot be written', async () => {
    const found = await given(house).opened('mediation')
    const broken: Ctx = {
      ...intake,
      listenersOf: () => {
        throw new Error('no listeners today')
      },
    }
    expect(await refusalOf(take(broken, found, 'acceptComplaint', { message: '已受理' }))).toBeInstanceOf(Error)
    expect(await findCase(intake, found.id)).toEqual(found)
    expect(await listMessages(intake, found.submissionId!)).toEqual([])
  })
})

describe('clocks', () => {
  const clocksOf = async (caseId: string) => {
    const { rows } = await sql<Record<string, unknown>>`
      select clock, started_on::text, due_on::text, ended_on::text, provisional from case_clock where case_id = ${caseId}
      order by started_on, clock`.execute(house.parts.db)
    return rows
  }

  it('stop and start on the legal day of the action, and give the case its next date', async () => {
    const found = await given(house).opened('mediation')
    house.clock.set('2026-11-24T16:30:00Z') // half past midnight on the 25th in Shanghai
    const accepted = await take(intake, found, 'acceptComplaint')
    house.clock.set('2026-11-23T02:00:00Z')
    expect(accepted).toMatchObject({ dueOn: '2027-01-24', dueClock: 'C2', dueProvisional: true })
    expect(await clocksOf(found.id)).toEqual([
      { clock: 'C1', startedOn: '2026-11-23', dueOn: '2026-12-02', endedOn: '2026-11-25', provisional: false },
      { clock: 'C2', startedOn: '2026-11-25', dueOn: '2027-01-24', endedOn: null, provisional: true },
    ])
  })

  it('leave a case without a date when none runs', async () => {
    const refused = await given(house).caseIn('mediation', 'refused')
    expect(refused).toMatchObject({ dueOn: 'infinity', dueClock: null, dueProvisional: false })
  })

  it('are not touched by steps that are not theirs', async () => {
    const found = await given(house).opened('report')
    const started = await take(head, found, 'startVerification')
    const noted = await take(head, started, 'noteCase', { note: '已电话联系平台' })
    expect(noted).toMatchObject({ dueOn: found.dueOn, dueClock: 'R1' })
  })

  it('count from a receipt on a holiday to working days only, and say when a year is not announced yet', async () => {
    house.clock.set('2026-12-28T02:00:00Z')
    const found = await given(house).opened('mediation')
    house.clock.set('2026-11-23T02:00:00Z')
    expect(found).toMatchObject({ receivedOn: '2026-12-28', dueProvisional: true })
  })
})

describe('what an action leaves', () => {
  it('for the filer: the ground in words, the reason and the ways that stay open, in the filer’s language', async () => {
    const { submission } = await given(house).submission()
    const [found] = await findCasesOfSubmission(house.system(), submission.id)
    const english = await house.as('intake', 'en')
    const refused = await take(english, found!, 'refuseComplaint', {
      ground: 'OUTSIDE_DUTY',
      reason: '不属于本部门职责。',
    })
    expect(refused.ground).toBe('OUTSIDE_DUTY')
    const [message] = await listMessages(head, submission.id)
    expect(message).toMatchObject({ direction: 'TO_FILER', caseId: found!.id, authorId: house.town.ids.intake })
    expect(message!.body).toMatch(/第十六条/)
    expect(message!.body).toContain('不属于本部门职责。')
    expect(message!.body.split('\n').length).toBeGreaterThanOrEqual(3)
  })

  it('for the office: notes that the filer never sees', async () => {
    const found = await given(house).opened('mediation')
    await take(head, found, 'noteCase', { note: '商家曾有类似投诉' })
    expect((await listNotes(head, found.id)).map(({ body, authorId }) => [body, authorId])).toEqual([
      ['商家曾有类似投诉', house.town.ids.head],
    ])
    expect(await listMessages(head, found.submissionId!)).toEqual([])
  })

  it('keeps the officer’s reason for a withdrawal as a note', async () => {
    const found = await given(house).opened('mediation')
    await take(intake, found, 'withdrawComplaint', { reason: '投诉人来电要求撤回' })
    expect((await listNotes(head, found.id)).map(({ body }) => body)).toEqual(['投诉人来电要求撤回'])
  })

  it('closes for good: no action is possible after it', async () => {
    const closed = await take(intake, await given(house).caseIn('mediation', 'refused'), 'closeCase')
    expect(closed).toMatchObject({ state: 'closed', isOpen: false })
    expect(closed.closedAt).toEqual(house.clock.now())
    for (const action of ['noteCase', 'messageFiler', 'assignCase', 'identifySeller', 'closeCase', 'withdrawComplaint'])
      expect(await refusalOf(take(head, closed, action))).toBeInstanceOf(IllegalTransition)
  })

  it('does not write to a filer there is none of', async () => {
    const found = await given(house).opened('report')
    await sql`update case_file set submission_id = null where id = ${found.id}`.execute(house.parts.db)
    expect(await refusalOf(take(head, found, 'messageFiler', { message: '请补充材料' }))).toBeInstanceOf(
      IllegalTransition,
    )
  })
})

describe('references', () => {
  it('assigns only to a colleague in service, of a fitting role, in the office or under it', async () => {
    const found = await given(house).opened('mediation')
    for (const assigneeId of [
      house.town.strangerId,
      house.town.ids.investigator,
      house.town.ids.auditor,
      randomUUID(),
      'nobody',
    ])
      expect(await refusalOf(take(head, found, 'assignCase', { assigneeId }))).toMatchObject({
        fields: [{ path: 'assigneeId' }],
      })
    const assigned = await take(head, found, 'assignCase', { assigneeId: house.town.ids.mediator })
    expect(assigned.assigneeId).toBe(house.town.ids.mediator)
    const back = await take(head, assigned, 'unassignCase')
    expect(back.assigneeId).toBeNull()
  })

  it('points only at a seller that is in the register', async () => {
    const found = await given(house).opened('mediation')
    const answers = { sellerId: randomUUID(), reason: '快递单' }
    expect(await refusalOf(take(head, found, 'identifySeller', answers))).toMatchObject({
      fields: [{ path: 'sellerId' }],
    })
    const other = await given(house).opened('mediation', { seller: { shopName: '另一家店铺' } })
    const moved = await take(head, found, 'identifySeller', { ...answers, sellerId: other.sellerId })
    expect(moved.sellerId).toBe(other.sellerId)
  })
})
