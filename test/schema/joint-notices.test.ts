import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findCasesOfSubmission } from '../../server/cases/case-store.ts'
import type { CaseRow } from '../../server/cases/define-case-action.ts'
import { findByClientRequest } from '../../server/complaints/submission-store.ts'
import { LIMITS } from '../../server/core/limits.ts'
import { acting } from '../support/acting.ts'
import { given, submissionInput } from '../support/given.ts'
import { givenJointNotice } from '../support/given-joint-notice.ts'
import { givenSeller, act as register } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { tellOfSeller } from '../support/tell-of-seller.ts'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openHouse({ limitScale: 100 })
  server = await openServer(house, { trustProxy: 1 })
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const NOTICES = `query ($seller: SellerToldInput!, $sellerId: UUID) { jointNotices(seller: $seller, sellerId: $sellerId) {
  id authorityName sellerName goods publishedOn until } }`
const FILE = `mutation ($input: FileSubmissionInput!) { fileSubmission(input: $input) { __typename
  ... on Receipt { number secret cases { number due { on } } } ... on InvalidInput { fields { path message } } } }`
const FOLLOW = `query ($number: String!, $secret: String!) { followSubmission(number: $number, secret: $secret) {
  timeline { title body } } }`
const CASE = `query ($id: UUID!) { case(id: $id) { number authority { id } jointNotice { goods until }
  linkedCases { id } submission { asksToJoin } availableActions { name enabled about { label value } fields { name start } } } }`

const noticesOf = async (seller: Record<string, string | undefined>, sellerId: string | null = null, at = server) =>
  at.graphql(NOTICES, { seller, sellerId })
const shown = async (seller: Record<string, string | undefined>, sellerId?: string) =>
  (await noticesOf(seller, sellerId)).data.jointNotices
const file = async (overrides: Record<string, unknown>) => {
  const input = submissionInput({ filer: givenJointNotice(house).filer(), ...overrides })
  return { input, answer: (await server.graphql(FILE, { input })).data.fileSubmission }
}
const asked = async (id: string, who: 'intake' | 'mediator' | 'head' = 'intake') =>
  (await server.graphql(CASE, { id }, { cookie: await server.signIn(who) })).data.case
const caseOf = async (clientRequestId: string): Promise<CaseRow> => {
  const submission = await findByClientRequest(house.system(), clientRequestId)
  return (await findCasesOfSubmission(house.system(), submission!.id))[0]!
}
const act: ReturnType<typeof acting>['act'] = (...step) => acting(house).act(...step)
const tryTo: ReturnType<typeof acting>['tryTo'] = (...step) => acting(house).tryTo(...step)
const publishing = { goods: '羊绒围巾', until: '2026-12-20', accusesNobody: true }

describe('jointNotices', () => {
  it('shows what an office published, to whoever names exactly that seller, and names a registered business alone', async () => {
    const shop = await givenSeller(house, {
      name: '晴川羊绒有限公司',
      kind: 'ENTERPRISE',
      accounts: [{ platform: 'WECHAT', handle: 'qingchuan_yr' }],
    })
    const person = await givenSeller(house, {
      name: '阿霞',
      accounts: [
        { platform: 'WECHAT', handle: 'axia_weijin' },
        { platform: 'SHOP', handle: '阿霞的围巾', url: 'https://shop.example/axia-scarf' },
      ],
      identifiers: [{ kind: 'PHONE', value: '13800138077' }],
    })
    const [ofShop, ofPerson] = [
      await givenJointNotice(house).published(shop),
      await givenJointNotice(house).published(person),
    ]
    const office = { authorityName: '清溪县市场监督管理局', publishedOn: '2026-11-23', until: '2026-12-20' }
    const shopNotice = { id: ofShop.noticeId, sellerName: '晴川羊绒有限公司', goods: '羊绒围巾', ...office }
    for (const told of [{ wechatId: 'Qingchuan_YR' }, { shopName: '晴川羊绒·有限公司' }])
      expect(await shown(told)).toEqual([shopNotice])
    expect(await shown({}, shop)).toEqual([shopNotice])
    const personNotice = { ...shopNotice, id: ofPerson.noticeId, sellerName: null }
    for (const told of [{ wechatId: 'axia_weijin' }, { link: '看看这个 https://shop.example/axia-scarf?utm_source=a' }])
      expect(await shown(told)).toEqual([personNotice])
    // neither by a name that others may bear, nor by anything personal
    for (const told of [{ shopName: '阿霞的围巾' }, { shopName: '阿霞' }, { phone: '13800138077' }, { payee: '阿霞' }])
      expect(await shown(told)).toEqual([])
  })

  it('answers byte for byte alike where nobody complained and where many did and nothing is published', async () => {
    const seller = await givenSeller(house, { accounts: [{ platform: 'WECHAT', handle: 'quiet_seller1' }] })
    const none = (await noticesOf({ wechatId: 'quiet_seller1' })).text
    expect(JSON.parse(none).data.jointNotices).toEqual([])
    await givenJointNotice(house).jointComplaint(seller)
    await given(house).submission({ kinds: ['LEAD'], sellerId: seller })
    expect((await noticesOf({ wechatId: 'quiet_seller1' })).text).toBe(none)
    expect((await noticesOf({ wechatId: 'nobody_knows_it' })).text).toBe(none)
  })

  it('shows a notice no more once it is over, taken down, about another seller, or mediation has ended', async () => {
    const published = async () => {
      const sellerId = await givenSeller(house)
      return { sellerId, ...(await givenJointNotice(house).published(sellerId)) }
    }
    const [over, down, other, ended] = [await published(), await published(), await published(), await published()]
    await act(down.found, 'intake', 'endJointNotice', {})
    await act(other.found, 'intake', 'identifySeller', { sellerId: await givenSeller(house), reason: '查明为另一商家' })
    await act(ended.found, 'head', 'terminateMediation', { ground: 'NO_AGREEMENT_POSSIBLE', reason: '分歧较大' })
    for (const { sellerId } of [down, other, ended]) expect(await shown({}, sellerId)).toEqual([])
    const now = house.clock.now().toISOString()
    house.clock.set('2026-12-20T12:00:00Z')
    expect(await shown({}, over.sellerId)).toHaveLength(1)
    house.clock.set('2026-12-21T01:00:00Z')
    expect(await shown({}, over.sellerId)).toEqual([])
    house.clock.set(now)
  })

  it('names what is wrong with a question, lets no address ask without end, and keeps nothing', async () => {
    const { errors } = await noticesOf({ wechatId: 'x'.repeat(61) })
    expect(errors![0]!.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: 'seller.wechatId' }] })
    const small = await openHouse({ limitScale: 2 / LIMITS.noticeByAddress.points })
    const door = await openServer(small)
    for (let i = 0; i < 2; i++) expect((await noticesOf({ wechatId: 'nobody_x' }, null, door)).errors).toBeUndefined()
    const refused = await noticesOf({ wechatId: 'nobody_x' }, null, door)
    expect(refused.errors![0]!.extensions).toMatchObject({ code: 'TOO_MANY' })
    await door.close()
    await small.close()
  })
})

describe('publishJointNotice', () => {
  it('is for the head, of a joint complaint whose every complainant agreed, about a seller whose name was checked', async () => {
    const alone = await given(house).caseIn('mediation', 'accepted', { consentPublish: true })
    expect(await tryTo(alone, 'head', 'publishJointNotice', publishing)).toBe('ILLEGAL_TRANSITION')
    const shy = await givenJointNotice(house).jointComplaint(undefined, { consentPublish: false })
    expect(await tryTo(shy, 'head', 'publishJointNotice', publishing)).toBe('goods')
    const lead = await givenJointNotice(house).jointComplaint()
    expect(await tryTo(lead, 'intake', 'publishJointNotice', publishing)).toBe('FORBIDDEN')
    for (const [path, wrong] of [
      ['goods', { goods: '联系 13800138000' }],
      ['until', { until: '2026-11-22' }],
      ['until', { until: '2027-01-23' }],
      ['accusesNobody', { accusesNobody: false }],
    ] as const)
      expect(await tryTo(lead, 'head', 'publishJointNotice', { ...publishing, ...wrong })).toBe(path)
    const after = await act(lead, 'head', 'publishJointNotice', publishing)
    expect(await tryTo(after, 'head', 'publishJointNotice', publishing)).toBe('ILLEGAL_TRANSITION')
    expect((await asked(after.id)).jointNotice).toEqual({ goods: '羊绒围巾', until: '2026-12-20' })

    const { sellerId } = await tellOfSeller(house.anonymous(), { shopName: '骗人围巾', wechatId: 'pianren_wj1' })
    const told = await givenJointNotice(house).jointComplaint(sellerId)
    expect(await tryTo(told, 'head', 'publishJointNotice', publishing)).toBe('goods')
    const intake = await house.as('intake')
    await register(intake, sellerId, 'confirmSeller', { ground: '现场核实' })
    expect(await tryTo(told, 'head', 'publishJointNotice', publishing)).toBe('goods')
    await register(intake, sellerId, 'editSeller', { name: '晴川围巾店', kind: 'UNKNOWN' })
    expect((await act(told, 'head', 'publishJointNotice', publishing)).facts.jointNotice?.sellerId).toBe(sellerId)
  })
})

describe('a complaint that asks to join', () => {
  it('goes to the office of the notice with a receipt and limits of its own, and an officer decides', async () => {
    const sellerId = await givenSeller(house)
    const { found: lead, noticeId } = await givenJointNotice(house).published(sellerId)
    const { input, answer } = await file({ sellerId, seller: {}, jointNoticeId: noticeId })
    expect(answer).toMatchObject({ __typename: 'Receipt', cases: [{ due: { on: '2026-12-02' } }] })
    const receipt = { number: answer.number, secret: answer.secret }
    const told = async () => (await server.graphql(FOLLOW, receipt)).data.followSubmission.timeline
    expect((await told()).map(({ body }: { body: string }) => body).join()).toContain('您请求并入共同投诉')

    const one = await caseOf(input.clientRequestId)
    const seen = await asked(one.id)
    expect(seen).toMatchObject({ authority: { id: lead.authorityId }, submission: { asksToJoin: lead.number } })
    expect(seen.linkedCases).toEqual([{ id: lead.id }])
    expect((await asked(lead.id)).linkedCases).toContainEqual({ id: one.id })
    const join = seen.availableActions.find(({ name }: { name: string }) => name === 'joinComplaint')
    expect(join).toMatchObject({ enabled: true, fields: [{ name: 'number', start: lead.number }, {}, {}] })
    expect(join.about[0].value).toContain(lead.number)
    expect(one.facts.isJoined).toBeUndefined()

    const joining = { number: lead.number, sameDispute: true, consent: true }
    expect(await tryTo(one, 'investigator', 'joinComplaint', joining)).not.toBeUndefined()
    const joined = await act(one, 'intake', 'joinComplaint', joining)
    expect(joined.facts).toMatchObject({ isJoined: true })
    expect(joined.facts.asksToJoin).toBeUndefined()
    expect(joined.dueOn).toBe(one.dueOn)
    expect((await asked(one.id)).linkedCases).toEqual([{ id: lead.id }])
    expect((await told()).map(({ title }: { title: string }) => title)).toContain(
      '经您同意，与其他消费者的投诉共同调解',
    )
  })

  it('can be kept apart, and the filer is told why', async () => {
    const one = await givenJointNotice(house).asking()
    const kept = await act(one, 'intake', 'keepApart', { reason: '您购买的是另一款商品。' })
    expect(kept.facts.asksToJoin).toBeUndefined()
    expect((await asked(one.id)).linkedCases).toEqual([])
    expect(await tryTo(kept, 'intake', 'keepApart', { reason: '再次' })).toBe('ILLEGAL_TRANSITION')
    expect(await tryTo(await given(house).opened('mediation'), 'intake', 'keepApart', { reason: '无' })).toBe(
      'ILLEGAL_TRANSITION',
    )
  })

  it('opens the report of the same paper beside it, without a trace of the wish', async () => {
    const sellerId = await givenSeller(house)
    const { noticeId } = await givenJointNotice(house).published(sellerId)
    const { input } = await file({ sellerId, seller: {}, kinds: ['DISPUTE', 'LEAD'], jointNoticeId: noticeId })
    const submission = (await findByClientRequest(house.system(), input.clientRequestId))!
    const cases = await findCasesOfSubmission(house.system(), submission.id)
    const report = cases.find(({ procedure }) => procedure === 'report')!
    expect(report.facts).toEqual({})
    expect((await asked(report.id, 'head')).linkedCases).toEqual([])
  })

  it('is refused by name where the notice is another seller’s, over, or what is filed is no complaint', async () => {
    const [sellerId, otherId] = [await givenSeller(house), await givenSeller(house)]
    const { found, noticeId } = await givenJointNotice(house).published(sellerId)
    const refused = async (overrides: Record<string, unknown>) => (await file({ seller: {}, ...overrides })).answer
    const wrong = { __typename: 'InvalidInput', fields: [{ path: 'jointNoticeId' }] }
    expect(await refused({ sellerId: otherId, jointNoticeId: noticeId })).toMatchObject(wrong)
    expect(await refused({ sellerId, jointNoticeId: noticeId, kinds: ['LEAD'] })).toMatchObject(wrong)
    expect(await refused({ sellerId, jointNoticeId: otherId })).toMatchObject(wrong)
    const early = await file({ sellerId, seller: {}, jointNoticeId: noticeId })
    await act(await acting(house).fresh(found), 'head', 'endJointNotice', {})
    expect(await refused({ sellerId, jointNoticeId: noticeId })).toMatchObject(wrong)
    // sent again, it is the same submission as before
    const again = (await server.graphql(FILE, { input: early.input })).data.fileSubmission
    expect(again).toEqual(early.answer)
  })
})
