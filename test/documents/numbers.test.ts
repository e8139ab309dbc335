import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Ctx } from '../../server/core/context.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { officeSign, takeNumber } from '../../server/documents/document-number.ts'
import { findForm } from '../../server/documents/forms/index.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1)

const sequences = async (form: string, year = 2026): Promise<(number | null)[]> => {
  const rows = await house.parts.db
    .selectFrom('document')
    .select('sequence')
    .where('form', '=', form)
    .where('year', '=', year)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => row.sequence)
}

describe('numbers of papers', () => {
  it('have no gap and no double when many are issued at once and some fail on the way', async () => {
    const head = await house.as('head')
    // A disk that fails for every third paper, after its number was taken.
    let written = 0
    const failing: Ctx = {
      ...head,
      files: {
        ...head.files,
        write: async (key, content) => {
          written += 1
          if (written % 3 === 0) throw new Error('the disk is full')
          return head.files.write(key, content)
        },
      },
    }
    const cases = await Promise.all(upTo(24).map(() => given(house).caseIn('mediation', 'refused')))
    const results = await Promise.allSettled(
      cases.map((found) =>
        issueDocument(failing, {
          caseId: found.id,
          expectedVersion: found.version,
          form: 'complaintRefusal',
          answers: { reason: '不属于本部门职责。' },
          clientRequestId: randomUUID(),
        }),
      ),
    )
    const issued = results.filter((one) => one.status === 'fulfilled').length
    expect(issued).toBe(16)
    expect(await sequences('complaintRefusal')).toEqual(upTo(issued))
    const numbers = results.flatMap((one) => (one.status === 'fulfilled' ? [one.value.number] : []))
    expect(new Set(numbers).size).toBe(issued)
  })

  it('are each office’s own, each form’s own, and begin anew with the year', async () => {
    const refusal = findForm('complaintRefusal')!
    const acceptance = findForm('complaintAcceptance')!
    const take = (form: typeof refusal, authorityId: string, office: string) =>
      takeNumber(house.system(), { form, authorityId, office })
    const { otherCountyId } = house.town
    expect(await take(refusal, otherCountyId, '邻县市场监督管理局')).toEqual({
      sequence: 1,
      number: '邻县市监投不受〔2026〕第1号',
    })
    expect((await take(acceptance, otherCountyId, '邻县市场监督管理局')).sequence).toBe(1)
    expect((await take(refusal, otherCountyId, '邻县市场监督管理局')).sequence).toBe(2)
    const before = house.clock.now()
    house.clock.set('2026-12-31T16:30:00Z') // half past midnight in Shanghai
    expect((await take(refusal, otherCountyId, '邻县市场监督管理局')).number).toBe('邻县市监投不受〔2027〕第1号')
    house.clock.set(before.toISOString())
  })

  it('go back when the issue is given up', async () => {
    const form = findForm('complaintAcceptance')!
    const of = { form, authorityId: house.town.stationId, office: '城关市场监督管理所' }
    const giveUp = inTransaction(house.system(), async (tx) => {
      expect((await takeNumber(tx, of)).sequence).toBe(1)
      throw new Error('given up')
    })
    await expect(giveUp).rejects.toThrow('given up')
    expect((await takeNumber(house.system(), of)).sequence).toBe(1)
  })

  it.each([
    ['清溪县市场监督管理局', '清溪'],
    ['杭州市市场监督管理局', '杭州'],
    ['城关市场监督管理所', '城关'],
    ['浦东新区市场监督管理局', '浦东新'],
    ['内蒙古自治区市场监督管理局', '内蒙古'],
    ['邻县市场监督管理局', '邻县'],
  ])('begin with how an office is called: %s', (office, sign) => {
    expect(officeSign(office)).toBe(sign)
  })
})
