import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const NOTICE = {
  ...{ to: 'respondent', on: '2026-12-04', time: '09:00', place: '本局一楼调解室' },
  ...{ recusalDays: '3', mediator: '周调解', contact: '周调解 0571-88880000' },
}

describe('a receipt of service', () => {
  it('is of a time not before its paper was issued, nor to come', async () => {
    const found = await given(house).caseIn('mediation', 'accepted')
    const issue = async (form: string, answers: Record<string, string>) =>
      issueDocument(await house.as('head'), {
        caseId: found.id,
        expectedVersion: found.version,
        form,
        answers,
        clientRequestId: randomUUID(),
      })
    house.clock.set('2026-11-23T10:30:00+08:00')
    const { number } = await issue('mediationNotice', NOTICE)
    const receive = (on: string, time: string) =>
      refusalOf(
        issue('serviceReceipt', {
          ...{ papers: `《投诉调解通知书》（${number}）`, receiver: '李某', place: '店内', mode: 'direct' },
          ...{ on, time },
        }),
      )
    const at = (path: string, message: string) => ({ fields: [{ path, message: expect.stringContaining(message) }] })
    expect(await receive('2026-11-23', '10:29')).toMatchObject(at('time', '10:30签发，不能在此之前送达'))
    expect(await receive('2026-11-23', '10:31')).toMatchObject(at('time', '这个时间还没有到'))
    house.clock.set('2026-11-24T09:00:00+08:00')
    expect(await receive('2026-11-22', '10:40')).toMatchObject({ fields: [{ path: 'on' }] })
    expect(await receive('2026-11-23', '10:29')).toMatchObject(at('time', '不能在此之前送达'))
    expect(await receive('2026-11-24', '08:59')).toBe('done')
  })
})

describe('a notice that sets a time', () => {
  it('is not issued for one that is over already', async () => {
    const found = await given(house).caseIn('mediation', 'accepted')
    house.clock.set('2026-11-24T09:00:00+08:00')
    const issue = async (time: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
      refusalOf(
        issueDocument(await house.as('head', locale), {
          caseId: found.id,
          expectedVersion: found.version,
          form: 'mediationNotice',
          answers: { ...NOTICE, on: '2026-11-24', time },
          clientRequestId: randomUUID(),
        }),
      )
    expect(await issue('08:30')).toMatchObject({ fields: [{ path: 'time', message: '这个时间已经过去' }] })
    expect(await issue('08:30', 'en')).toMatchObject({ fields: [{ path: 'time', message: 'This time is over.' }] })
    expect(await issue('09:30')).toBe('done')
  })
})
