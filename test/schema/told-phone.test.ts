import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { postReports } from '../../server/partners/post-reports.ts'
import { given } from '../support/given.ts'
import { givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse()
  server = await openServer(house)
})
afterAll(async () => {
  await server?.close()
  await house?.close()
})

const [PHONE, MASKED] = ['13900138055', '139****8055']

describe('a phone that a filer told of a seller', () => {
  it('stands in full for those who handle the complaint, masked for who oversees it, and in no name', async () => {
    const { id } = await given(house).opened('mediation', {
      seller: { phone: PHONE, payee: '周小满' },
      narrative: `付款后联系不上，店主电话 +86 139 0013 8055，订单 2026110013900138055。`,
    })
    const QUERY = `query ($id: UUID!) { case(id: $id) { seller { name } submission { narrative sellerTold { label value } } } }`
    const read = async (role: TestRole) => {
      const { data } = await server.graphql(QUERY, { id }, { cookie: await server.signIn(role) })
      const { seller, submission } = data.case
      return [
        seller.name,
        submission.sellerTold.map(({ value }: { value: string }) => value).sort(),
        submission.narrative,
      ]
    }
    const name = expect.not.stringContaining(PHONE)
    for (const role of ['intake', 'mediator', 'head'] as const)
      expect(await read(role)).toEqual([name, [PHONE, '周小满'].sort(), expect.stringContaining('+86 139 0013 8055')])
    for (const role of ['supervisor', 'auditor'] as const)
      expect(await read(role)).toEqual([
        name,
        [MASKED, '周**'].sort(),
        `付款后联系不上，店主电话 ${MASKED}，订单 2026110013900138055。`,
      ])
  })
})

describe('a phone that a platform told of a seller', () => {
  it('stands in full for the platform and those who may have the register reveal it, masked for who oversees', async () => {
    const platform = await givenPartner(house, '报送平台')
    const seller = { name: PHONE, wechatId: PHONE, phone: PHONE, shopName: '山茶小铺' }
    await postReports(platform.ctx, [reportInput('phone-1', { seller, text: `群里留的电话是${PHONE}。` })])
    const QUERY = '{ partnerReports { nodes { text sellerTold { name wechatId phone shopName } seller { name } } } }'
    const told = async (cookie: string) => (await server.graphql(QUERY, {}, { cookie })).data.partnerReports.nodes[0]
    for (const role of ['intake', 'investigator', 'head'] as const)
      expect(await told(await server.signIn(role))).toMatchObject({
        sellerTold: seller,
        text: `群里留的电话是${PHONE}。`,
      })
    for (const role of ['supervisor', 'auditor'] as const) {
      const report = await told(await server.signIn(role))
      expect(report.sellerTold).toEqual({ ...seller, name: MASKED, wechatId: MASKED, phone: MASKED })
      expect(report.text).toBe(`群里留的电话是${MASKED}。`)
      expect(JSON.stringify(report)).not.toContain(PHONE)
    }
    const own = `{ partnerReport(externalId: "phone-1") { text sellerTold { name wechatId phone shopName } } }`
    const { data } = await server.graphql(own, {}, { headers: { authorization: `Bearer ${platform.secret}` } })
    expect(data.partnerReport).toEqual({ sellerTold: seller, text: `群里留的电话是${PHONE}。` })
  })
})
