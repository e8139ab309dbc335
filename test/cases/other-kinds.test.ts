import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import {
  heavyNoticed,
  noticed,
  noticeIssued,
  passed,
  proposal,
  report,
  submitted,
  type Taken,
} from '../support/enforcement-roads.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { type House, openHouse } from '../support/house.ts'
import { refusalOf } from '../support/refusal-of.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

const enforcement = () => givenEnforcement(house)
const only = (grave: string, graveDetails: string) => ({ fineFen: 0, grave, graveDetails })
const notifiedOf = async (written: Taken, notice: Taken): Promise<CaseRow> =>
  enforcement().follow(await enforcement().caseIn('reported'), [written, submitted, passed, noticeIssued, notice])

describe('a kind of penalty besides warning, money and goods', () => {
  it('lets the party ask for a hearing, unless it only suspends a licence or restricts the business', async () => {
    const offered: Record<string, unknown> = {}
    for (const [grave, words, notice] of [
      ['stoppage', '停业三十日', heavyNoticed],
      ['ban', '五年内不得从事食品生产经营', heavyNoticed],
      ['downgrade', '资质由甲级降为乙级', heavyNoticed],
      ['suspension', '暂扣许可证三十日', noticed],
    ] as const)
      offered[grave] = (await notifiedOf(report(only(grave, words)), notice)).facts.hearingOffered
    expect(offered).toEqual({ stoppage: true, ban: true, downgrade: true, suspension: false })
  })

  it('is decided as announced or in a lighter degree, and no other kind is', async () => {
    const found = await enforcement().take(await notifiedOf(report(only('shutdown', '责令关闭')), heavyNoticed), {
      as: 'investigator',
      action: 'closeDefence',
      answers: { waived: true },
      on: '2026-10-14',
    })
    for (const grave of ['ban', 'revocation', 'closure'])
      expect(await refusalOf(enforcement().take(found, proposal(only(grave, '另一种'))))).toMatchObject({
        fields: [{ path: 'grave' }],
      })
    const milder = await enforcement().take(found, proposal(only('stoppage', '停业三十日')))
    expect(milder.facts.grave).toBe('stoppage')
  })
})
