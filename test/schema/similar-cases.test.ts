import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import { commonStretches } from '../../server/cases/similar/common-stretches.ts'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { given } from '../support/given.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const QUERY = `query ($id: UUID!) { case(id: $id) { similarCases {
  reasons reasonLabels stretches { start end } case { id summary submission { number } } } } }`
type Similar = { reasons: string[]; stretches: { start: number; end: number }[]; case: { id: string; summary: string } }
const similarTo = async (id: string, who: TestRole): Promise<Similar[] | undefined> => {
  const { data } = await server.graphql(QUERY, { id }, { cookie: await server.signIn(who) })
  return data.case?.similarCases
}
const idsOf = (similar: Similar[] | undefined) => similar?.map((one) => one.case.id)

const STORY = '在直播间买的羊绒围巾收到后大面积掉毛起球，吊牌成分与宣传不一致，客服拒绝退款。'
let shop = 0
/** A dispute or a lead of its own about a seller of its own, unless told. */
const opened = (procedure: 'mediation' | 'report', overrides: Record<string, unknown> = {}) =>
  given(house).opened(procedure, { seller: { shopName: `围巾小店 ${shop++}` }, ...overrides })

describe('similarCases', () => {
  it('tells each with why: same seller, merged operator, waybill, payee, like words with what is common', async () => {
    const [sellerId, twinId] = [await givenSeller(house), await givenSeller(house)]
    const input = {
      sellerId: twinId,
      intoId: sellerId,
      reason: '同一收款码',
      expectedVersions: [1, 1] as [number, number],
    }
    await mergeSellers(await house.as('intake'), input)
    const told = { waybill: 'SF1234500001', payee: '周小满' }
    const found = await opened('mediation', { sellerId, seller: told, narrative: STORY })
    const words = await opened('mediation', { narrative: `朋友推荐，${STORY}` })
    const waybill = await opened('mediation', {
      seller: { shopName: '别家', waybill: 'sf1234500001', payee: '周小满' },
      narrative: '快递外包装破损，里面少了两件东西，联系不上。',
    })
    const same = await opened('mediation', { sellerId, seller: {}, narrative: '承诺七天发货，一个月了没有消息。' })
    const twin = await opened('mediation', { sellerId: twinId, seller: {}, narrative: '手机膜尺寸不对，贴上去翘边。' })
    const other = await opened('mediation', { narrative: '健身卡退费被扣掉一半手续费，合同没有写。' })
    const similar = (await similarTo(found.id, 'intake'))!
    expect(new Map(similar.map((one) => [one.case.id, one.reasons]))).toEqual(
      new Map([
        [waybill.id, ['SAME_WAYBILL', 'SAME_PAYEE']],
        [words.id, ['LIKE_WORDS']],
        [same.id, ['SAME_FILING', 'SAME_SELLER']],
        [twin.id, ['SAME_OPERATOR']],
      ]),
    )
    expect(idsOf(similar)).not.toContain(other.id)
    const alike = similar.find((one) => one.case.id === words.id)!
    const marked = alike.stretches.map(({ start, end }) => alike.case.summary.slice(start, end)).join('')
    expect(marked).toContain('羊绒围巾收到后大面积掉毛起球')
    expect(marked).not.toContain('朋友推荐')
  })

  it('shows none to a reader without rights, and of others’ cases only those of the own office', async () => {
    const narrative = '电热毯用了三天冒烟，插头发烫变形，卖家说是使用不当。'
    const one = await opened('mediation', { narrative })
    await opened('mediation', { narrative })
    expect(await similarTo(one.id, 'mediator')).toHaveLength(1)
    for (const who of ['investigator', 'legalReviewer', 'administrator'] as const)
      expect(await similarTo(one.id, who)).toBeUndefined()
    const { data } = await server.graphql(QUERY, { id: one.id })
    expect(data.case).toBeNull()
  })

  it('does not lead from a report to the complaint of the same person, nor back, except whoever may know reporters', async () => {
    const sellerId = await givenSeller(house)
    const narrative = '宣称治疗关节炎的膏药没有批准文号，用后皮肤溃烂，要求退款并查处。'
    const seller = { waybill: 'YT9900112233', payee: '何某某' }
    const { submission } = await given(house).submission({ kinds: ['DISPUTE', 'LEAD'], sellerId, seller, narrative })
    const both = await findCasesOfSubmission(house.system(), submission.id)
    const [complaint, report] = ['mediation', 'report'].map((name) => both.find((one) => one.procedure === name)!)
    // The same words sent again as a report alone, and by another buyer as a complaint.
    const again = await opened('report', { sellerId, seller, narrative })
    const neighbour = await opened('mediation', { sellerId, seller: {}, narrative })
    expect(idsOf(await similarTo(report!.id, 'intake'))).toEqual(expect.arrayContaining([again.id, complaint!.id]))
    for (const who of ['head', 'supervisor', 'auditor', 'investigator'] as const) {
      const ofReport = await similarTo(report!.id, who)
      expect(idsOf(ofReport)).toEqual([again.id])
      // About the same seller, as its list of cases says anyway; whether the words are the same person's is not told.
      expect(ofReport).toMatchObject([{ reasons: ['SAME_SELLER'], stretches: [] }])
      if (who === 'investigator') continue
      expect(idsOf(await similarTo(complaint!.id, who))).toEqual([neighbour.id])
    }
    expect(idsOf(await similarTo(complaint!.id, 'mediator'))).toEqual([neighbour.id])
  })
})

describe('commonStretches', () => {
  it('marks what stands in both as it was written, through what garbling adds, and nothing by chance', () => {
    const text = '这家卖的 高-仿 女包质量差，客 服不理人'
    const [first] = commonStretches(text, '高仿女包质量差得很')
    expect(text.slice(first!.start, first!.end)).toContain('女包质量差')
    expect(commonStretches('完全不同的一句话', '别的事情')).toEqual([])
    expect(commonStretches('', '')).toEqual([])
  })

  it('stays linear in texts that repeat themselves', () => {
    const [stretch] = commonStretches('假'.repeat(200_000), '假'.repeat(200_000))
    expect(stretch).toEqual({ start: 0, end: 200_000 })
  })
})
