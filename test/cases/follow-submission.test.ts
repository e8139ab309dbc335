import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import { describeForFiler, followSubmission } from '../../server/cases/follow-submission.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import { getSubmission } from '../../server/complaints/submission-store.ts'
import type { Actor, Ctx } from '../../server/core/context.ts'
import { TooMany } from '../../server/core/errors.ts'
import { LIMITS } from '../../server/core/limits.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const from = (address: string): Ctx => house.with({ kind: 'anonymous', roles: [], authorityIds: [], address } as Actor)
const WRONG = '0'.repeat(24)
const receiptOf = (filed: { submission: { number: string }; secret: string }) => ({
  number: filed.submission.number,
  secret: filed.secret,
})

describe('followSubmission', () => {
  it('tells the filer what happened and what comes next, by which day', async () => {
    const filed = await given(house).submission()
    const followed = await followSubmission(from('198.51.100.1'), receiptOf(filed))
    expect(followed).toMatchObject({ kinds: ['DISPUTE'], canAdd: true, canWithdraw: true, categoryLabel: '假冒伪劣' })
    expect(followed!.timeline.map(({ kind, title }) => [kind, title])).toEqual([
      ['STEP', '您已提交'],
      ['STEP', '投诉已登记，等待决定是否受理'],
    ])
    expect(followed!.cases[0]).toMatchObject({ dueOn: '2026-12-02' })
  })

  it('tells of the written agreement and of what to do when the seller does not keep it, in both languages', async () => {
    const mediating = await given(house).caseIn('mediation', 'mediating')
    const answers = { terms: '退款三百九十九元。', paper: 'agreement' }
    await given(house).act(mediating, 'head', 'recordAgreement', answers)
    const submission = await getSubmission(house.system(), mediating.submissionId!)
    for (const [locale, title, body] of [
      ['zh-CN', /调解书.*第二十四条/, /没有按协议履行的.*起诉（.*第三十九条/],
      ['en', /writes it down.*24/, /sue in a people’s court \(.*39/],
    ] as const) {
      const followed = await describeForFiler(house.anonymous(locale), submission)
      const told = followed.timeline.find((entry) => title.test(entry.title))
      expect(told?.body).toMatch(body)
    }
  })

  it('says in one entry who offered what', async () => {
    const mediating = await given(house).caseIn('mediation', 'mediating')
    const offer = { side: 'respondent', kind: 'offer', terms: '愿意全额退款。' }
    const offered = await given(house).act(mediating, 'head', 'recordOffer', offer)
    const answer = { side: 'complainant', kind: 'rejection', terms: '还要赔偿运费。' }
    await given(house).act(offered, 'head', 'recordOffer', answer)
    const submission = await getSubmission(house.system(), mediating.submissionId!)
    const { timeline } = await describeForFiler(house.anonymous('zh-CN'), submission)
    expect(timeline.slice(-2).map(({ kind, title, body }) => [kind, title, body])).toEqual([
      ['STEP', '对方提出了方案', '愿意全额退款。'],
      ['STEP', '您没有接受方案', null],
    ])
  })

  it('reads the secret as people type it', async () => {
    const filed = await given(house).submission()
    const typed = filed.secret
      .toLowerCase()
      .replace(/(.{4})/g, '$1 ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
    const number = ` ${filed.submission.number.toLowerCase()} `
    expect(await followSubmission(from('198.51.100.2'), { number, secret: typed })).not.toBeNull()
  })

  it('cannot be told apart: a wrong number, a wrong secret, both, nonsense', async () => {
    const filed = await given(house).submission()
    const other = await given(house).submission()
    const guesses = [
      { number: filed.submission.number, secret: WRONG },
      { number: 'S2026-9999999-A', secret: filed.secret },
      { number: other.submission.number, secret: filed.secret },
      { number: '', secret: '' },
      { number: '\0', secret: '\ud800' },
      { number: "' or true --", secret: '%' },
      { number: 'x'.repeat(100_000), secret: 'y'.repeat(100_000) },
    ]
    for (const [i, guess] of guesses.entries())
      expect(await followSubmission(from(`198.51.100.${10 + i}`), guess)).toBeNull()
  })

  it('never speaks of officers by name, of notes or of steps that are the office’s own', async () => {
    const filed = await given(house).submission()
    const [opened] = await findCasesOfSubmission(house.system(), filed.submission.id)
    const { act } = given(house)
    const assigned = await act(opened!, 'head', 'assignCase', { assigneeId: house.town.ids.mediator, note: '请尽快' })
    const noted = await act(assigned, 'head', 'noteCase', { note: '内部看法' })
    await act(noted, 'intake', 'acceptComplaint', { message: '请保留包装' })
    const followed = await followSubmission(from('198.51.100.3'), receiptOf(filed))
    const told = JSON.stringify(followed!.timeline)
    for (const hidden of ['林调解', '陈受理', '郑局长', '请尽快', '内部看法', 'assignCase', 'noteCase'])
      expect(told).not.toContain(hidden)
    expect(followed!.timeline.map(({ title, body, by }) => [title, body, by]).slice(2)).toEqual(
      expect.arrayContaining([
        // What the step told stands in its entry, once.
        ['您的投诉已被受理', '请保留包装', '市场监管部门'],
      ]),
    )
  })

  it('speaks the reader’s language', async () => {
    const filed = await given(house).submission()
    const english: Ctx = { ...from('198.51.100.4'), locale: 'en' }
    expect((await followSubmission(english, receiptOf(filed)))!.timeline[0]!.title).toBe('You sent it in')
  })

  it('ends with the case: nothing can be added to what is closed', async () => {
    const filed = await given(house).submission()
    const [opened] = await findCasesOfSubmission(house.system(), filed.submission.id)
    const withdrawn = await given(house).act(opened!, 'intake', 'withdrawComplaint')
    await performCaseAction(await house.as('intake'), {
      caseId: withdrawn.id,
      expectedVersion: withdrawn.version,
      action: 'closeCase',
      answers: {},
    })
    const followed = await followSubmission(from('198.51.100.5'), receiptOf(filed))
    expect(followed).toMatchObject({ canAdd: false, canWithdraw: false })
  })
})

describe('guesses', () => {
  const outcomes = (results: PromiseSettledResult<unknown>[]) => ({
    looked: results.filter((one) => one.status === 'fulfilled').length,
    refused: results.filter((one) => one.status === 'rejected' && one.reason instanceof TooMany).length,
  })

  it('at one number stop after five, even when they come all at once', async () => {
    const { submission } = await given(house).submission()
    const ctx = from('203.0.113.1')
    const tries = Array.from({ length: 40 }, () => followSubmission(ctx, { number: submission.number, secret: WRONG }))
    expect(outcomes(await Promise.allSettled(tries))).toEqual({
      looked: LIMITS.receiptGuessByNumber.points,
      refused: 35,
    })
  })

  it('at many numbers from one address stop after twenty', async () => {
    const ctx = from('203.0.113.2')
    const tries = Array.from({ length: 40 }, (_, n) => followSubmission(ctx, { number: `S2026-${n}-A`, secret: WRONG }))
    expect(outcomes(await Promise.allSettled(tries))).toEqual({
      looked: LIMITS.receiptGuessByAddress.points,
      refused: 20,
    })
  })

  it('stop at the same count whether the number exists or not', async () => {
    const { submission } = await given(house).submission()
    const count = async (number: string, address: string) => {
      for (let n = 0; ; n++)
        if (
          await followSubmission(from(address), { number, secret: WRONG }).then(
            () => false,
            () => true,
          )
        )
          return n
    }
    expect(await count(submission.number, '203.0.113.3')).toBe(await count('S2026-7777777-A', '203.0.113.4'))
  })

  it('of others do not lock the owner out, and the owner’s own looks do not count', async () => {
    const filed = await given(house).submission()
    const attacker = from('203.0.113.5')
    for (let n = 0; n < 8; n++)
      await followSubmission(attacker, { number: filed.submission.number, secret: WRONG }).catch(() => {})
    const owner = from('203.0.113.6')
    for (let n = 0; n < 30; n++) expect(await followSubmission(owner, receiptOf(filed))).not.toBeNull()
  })

  it('say when to try again', async () => {
    const ctx = from('203.0.113.7')
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => followSubmission(ctx, { number: 'S2026-1-A', secret: WRONG })),
    )
    const refusal = results.find((one) => one.status === 'rejected')
    expect(refusal?.reason.retryAfterSeconds).toBeGreaterThan(0)
    expect(refusal?.reason.retryAfterSeconds).toBeLessThanOrEqual(LIMITS.receiptGuessByNumber.seconds)
  })
})
