import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCasesOfSubmission, lockCase } from '../../server/cases/case-store.ts'
import { followSubmission } from '../../server/cases/follow-submission.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { withdrawSubmission } from '../../server/cases/withdraw-submission.ts'
import { listMessages } from '../../server/complaints/message-store.ts'
import { findBrokenLink, listEvents } from '../../server/core/event-log.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const file = async (overrides: Record<string, unknown> = {}) => {
  const { submission, secret } = await given(house).submission(overrides)
  return { submission, receipt: { number: submission.number, secret } }
}
const casesOf = (id: string) => findCasesOfSubmission(house.system(), id)
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error) => error,
  )

/** Until a connection to this house's database waits for a lock that another holds. */
const untilSomebodyWaits = async (): Promise<void> => {
  for (;;) {
    const { rows } = await house.parts.database.pool.query(
      'select from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()',
    )
    if (rows.length > 0) return
  }
}

describe('withdrawSubmission', () => {
  it('ends mediation, as the filer’s own act', async () => {
    const { submission, receipt } = await file()
    const followed = await withdrawSubmission(house.anonymous(), { ...receipt, reason: '已与商家和解' })
    expect(followed).toMatchObject({ canWithdraw: false })
    const [mediation] = await casesOf(submission.id)
    expect(mediation).toMatchObject({ state: 'withdrawn', dueOn: 'infinity' })
    const events = await listEvents(house.system(), [submission.id, mediation!.id])
    const own = events.filter(({ type }) => type.startsWith('withdraw'))
    expect(own.map(({ type, actorKind, actorId }) => [type, actorKind, actorId]).sort()).toEqual([
      ['withdrawComplaint', 'filer', submission.id],
      ['withdrawSubmission', 'filer', submission.id],
    ])
    expect(await findBrokenLink(house.system(), 'Case', mediation!.id)).toBeUndefined()
    expect((await listMessages(house.system(), submission.id)).map(({ body }) => body)).toEqual(['已与商家和解'])
    expect(followed.timeline.map(({ title, by }) => [title, by])).toContainEqual(['投诉已撤回', '您'])
  })

  it('leaves a lead to be verified', async () => {
    const { submission, receipt } = await file({ kinds: ['DISPUTE', 'LEAD'] })
    await withdrawSubmission(house.anonymous(), { ...receipt, reason: '' })
    expect((await casesOf(submission.id)).map(({ procedure, state }) => [procedure, state])).toEqual([
      ['mediation', 'withdrawn'],
      ['report', 'registered'],
    ])
  })

  it('happens once', async () => {
    const { submission, receipt } = await file()
    const results = await Promise.all(
      Array.from({ length: 4 }, () => refusalOf(withdrawSubmission(house.anonymous(), { ...receipt, reason: '重复' }))),
    )
    expect(results.filter((one) => !(one instanceof Error))).toHaveLength(1)
    for (const one of results.filter((result) => result instanceof Error))
      expect(one).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await listMessages(house.system(), submission.id)).toHaveLength(1)
  })

  it('leaves what is decided as it is', async () => {
    const { submission, receipt } = await file()
    const [opened] = await casesOf(submission.id)
    await given(house).act(opened!, 'intake', 'refuseComplaint', { ground: 'OUTSIDE_DUTY', reason: '不属于职责。' })
    for (const [locale, message] of [
      ['zh-CN', '调解已经结束或者没有受理，不需要再撤回'],
      ['en', 'It has ended or was not taken up, so there is nothing left to withdraw.'],
    ] as const) {
      const again = withdrawSubmission(house.anonymous(locale), { ...receipt, reason: '' })
      expect(await refusalOf(again)).toMatchObject({ fields: [{ path: 'number', message }] })
    }
    expect((await casesOf(submission.id))[0]!.state).toBe('refused')
    expect(await followSubmission(house.anonymous(), receipt)).toMatchObject({ canWithdraw: false })
  })

  it('is not offered when mediation has ended, though the parties are still to be told', async () => {
    const { submission, receipt } = await file({ kinds: ['DISPUTE', 'LEAD'] })
    const [mediation, report] = await casesOf(submission.id)
    const { act } = given(house)
    const taken = await act(mediation!, 'intake', 'acceptComplaint')
    await act(taken, 'head', 'terminateMediation', { ground: 'NO_AGREEMENT_POSSIBLE', reason: '双方意见不一致。' })
    expect(await followSubmission(house.anonymous(), receipt)).toMatchObject({ canWithdraw: true })
    await act(await act(report!, 'head', 'startVerification'), 'head', 'declineToFile', {
      ground: 'NO_FAULT_PROVEN',
      reason: '证据不足。',
    })
    expect(await followSubmission(house.anonymous(), receipt)).toMatchObject({ canWithdraw: false, canAdd: true })
  })

  it('and an officer’s letter at the same moment both come through', async () => {
    const { submission, receipt } = await file()
    const [opened] = await casesOf(submission.id)
    const letter = { caseId: opened!.id, expectedVersion: opened!.version, action: 'messageFiler' }
    let withdrawal: Promise<unknown> = Promise.resolve()
    await inTransaction(await house.as('intake'), async (tx) => {
      await lockCase(tx, opened!.id)
      withdrawal = refusalOf(withdrawSubmission(house.anonymous(), { ...receipt, reason: '不想继续了' }))
      await untilSomebodyWaits()
      // The withdrawal holds the submission and waits for the case; the letter refers to the submission.
      await performCaseAction(tx, { ...letter, answers: { message: '请补充付款记录' } })
    })
    expect(await withdrawal).toBe('done')
    expect((await casesOf(submission.id))[0]).toMatchObject({ state: 'withdrawn', version: opened!.version + 2 })
    expect((await listMessages(house.system(), submission.id)).map(({ direction }) => direction).sort()).toEqual([
      'FROM_FILER',
      'TO_FILER',
    ])
  })

  it('refuses a wrong receipt like an unknown one', async () => {
    const { receipt } = await file()
    const wrong = await refusalOf(
      withdrawSubmission(house.anonymous(), { ...receipt, secret: '0'.repeat(24), reason: '' }),
    )
    const unknown = await refusalOf(
      withdrawSubmission(house.anonymous(), { ...receipt, number: 'S2026-1-A', reason: '' }),
    )
    expect(wrong).toMatchObject({ code: 'NOT_FOUND', message: (unknown as Error).message })
    expect(await followSubmission(house.anonymous(), receipt)).toMatchObject({ canWithdraw: true })
  })
})
