import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { findBrokenLink } from '../../server/core/event-log.ts'
import { purgeUnattachedEvidence } from '../../server/evidence/purge-unattached-evidence.ts'
import { creditCode, fieldInput, licensedInput, uploadedPicture } from '../support/given-field.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { type GraphqlAnswer, type OpenedServer, openServer } from '../support/open-server.ts'
import { PEOPLE, type TestRole } from '../support/people.ts'

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

const RECORD = `
  id outcome outcomeLabel takenAt receivedAt decidedByWhom mayDecide decisionReason wasFor: clientRecordId
  collector { name } decidedBy { name }
  seller { id name number kind realNameLevel realNameCheckedOn goodsNeedLicence divisionCode version
    identifiers { kind value isMasked } accounts { platform handle }
    register { licences { kind number expiresOn } exemptions { kind declaredOn } }
    history { label } fieldRecords { id } }
  candidates { reasons seller { id name } }
  told { name kindLabel lines { label value } goods place exemptionLabel }
  agreement { version text sha256 } licencePhoto { sha256 bytes previewUrl url } signature { sha256 previewUrl }`

const REGISTER = `mutation ($input: RegisterInFieldInput!) { registerInField(input: $input) {
  __typename ... on FieldRecord { ${RECORD} } ... on InvalidInput { fields { path message } } ... on Duplicate { message } } }`
const DECIDE = `mutation ($input: DecideFieldRecordInput!) { decideFieldRecord(input: $input) {
  __typename ... on FieldRecord { ${RECORD} } ... on InvalidInput { fields { path message } } ... on Duplicate { message }
  ... on IllegalTransition { message } } }`

const send = async (query: string, input: unknown, as: TestRole = 'investigator', language = 'zh-CN') =>
  server.graphql(query, { input }, { cookie: await server.signIn(as), headers: { 'accept-language': language } })

const register = async (input: unknown, as: TestRole = 'investigator') => {
  const answer = await send(REGISTER, input, as)
  if (!answer.data?.registerInField) throw new Error(answer.text)
  return answer.data.registerInField
}
const decide = async (input: unknown, as: TestRole = 'head') => {
  const answer = await send(DECIDE, input, as)
  if (!answer.data?.decideFieldRecord) throw new Error(answer.text)
  return answer.data.decideFieldRecord
}
const fieldsOf = (answer: { fields: { path: string }[] }) => answer.fields.map(({ path }) => path)
const codeOf = (answer: GraphqlAnswer) => answer.errors?.[0]?.extensions?.code

describe('a merchant taken down on the spot', () => {
  it('is put on the register with licence, provenance and pictures whose hashes stand in the log', async () => {
    const input = await licensedInput(house, creditCode(1), {
      name: '清溪阿珍烘焙坊',
      phones: ['138 0013 8001'],
      accounts: [{ platform: 'WECHAT', handle: 'azhen_bake' }],
      goodsNeedLicence: true,
      licenceExpiresOn: '2031-05-01',
      place: { latitude: 29.7, longitude: 118.9, accuracyMetres: 12 },
    })
    const made = await register(input)
    expect(made).toMatchObject({
      outcome: 'CREATED',
      outcomeLabel: '已新建商家',
      takenAt: '2026-11-22T07:30:00.000Z',
      receivedAt: '2026-11-23T02:00:00.000Z',
      collector: { name: PEOPLE.investigator.name },
      candidates: [],
      seller: {
        name: '清溪阿珍烘焙坊',
        kind: 'INDIVIDUAL_BUSINESS',
        realNameLevel: 'licence',
        realNameCheckedOn: '2026-11-22',
        goodsNeedLicence: true,
        register: { licences: [{ kind: 'BUSINESS', number: creditCode(1), expiresOn: '2031-05-01' }] },
        fieldRecords: [{ id: made.id }],
      },
      told: { place: '29.70000, 118.90000 ±12 m' },
      agreement: { version: '2026-11' },
    })
    expect(made.seller.identifiers).toContainEqual({ kind: 'PHONE', value: '138****8001', isMasked: true })
    expect(JSON.stringify(made)).not.toContain('13800138001')
    const events = await house.parts.db.selectFrom('event').select('data').where('subjectId', '=', made.id).execute()
    expect(events[0]!.data).toMatchObject({
      licenceSha256: made.licencePhoto.sha256,
      signatureSha256: made.signature.sha256,
      agreementSha256: made.agreement.sha256,
    })
    expect(await findBrokenLink(house.system(), 'FieldRecord', made.id)).toBeUndefined()
    const shown = await fetch(server.url + made.licencePhoto.previewUrl)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp'])
  })

  it('keeps what was told and its identifiers sealed', async () => {
    const { id } = await register(await fieldInput(house, { phones: ['13700001111'], address: '月亮巷 3 号' }))
    const row = await house.parts.db
      .selectFrom('fieldRecord')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toMatch(/13700001111|月亮巷/)
    const { rows } = await house.parts.db
      .selectFrom('sellerIdentifier')
      .selectAll()
      .where('sellerId', '=', row.sellerId)
      .execute()
      .then((rows) => ({ rows }))
    expect(JSON.stringify(rows)).not.toMatch(/13700001111|月亮巷/)
  })

  it('sent twice, or at once many times, is one; with other content it is refused', async () => {
    const input = await fieldInput(house)
    const all = await Promise.all([1, 2, 3, 4].map(() => register(input)))
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    const again = await register({ ...input, signature: await uploadedPicture(house) })
    expect(again.id).toBe(all[0].id)
    const other = await register({ ...input, told: { ...(input.told as object), name: '别的名字' } })
    expect(other.__typename).toBe('Duplicate')
  })

  it('of the same client id is another record of another collector', async () => {
    const clientRecordId = randomUUID()
    const mine = await register(await fieldInput(house, {}, { clientRecordId }))
    const theirs = await register(await fieldInput(house, {}, { clientRecordId }), 'intake')
    expect(theirs.id).not.toBe(mine.id)
  })

  it('keeps its pictures when unclaimed uploads are cleared away, and nobody else can claim them', async () => {
    const input = await fieldInput(house)
    const made = await register(input)
    house.clock.set('2026-11-27T02:00:00Z')
    await purgeUnattachedEvidence(house.system())
    house.clock.set('2026-11-23T02:00:00Z')
    const { data } = await server.graphql(
      '{ fieldRecords(filter: { isMine: true }, first: 100) { nodes { id signature { sha256 } } } }',
      {},
      { cookie: await server.signIn('investigator') },
    )
    const found = data.fieldRecords.nodes.find(({ id }: { id: string }) => id === made.id)
    expect(found.signature.sha256).toBe(made.signature.sha256)
    const thief = await register(await fieldInput(house, {}, { signature: input.signature }))
    expect(fieldsOf(thief)).toEqual(['signature'])
    const taken = await fetch(`${server.url}/uploads/${input.signature}`, {
      method: 'DELETE',
      headers: { 'tus-resumable': '1.0.0' },
    })
    expect(taken.status).toBe(404)
  })
})

describe('a merchant who is on the register', () => {
  it('is joined where the law gives the code to one party alone, and what is new is added', async () => {
    const sellerId = await givenSeller(house, {
      name: '清溪老王杂货',
      identifiers: [{ kind: 'CREDIT_CODE', value: creditCode(2) }],
    })
    const joined = await register(await licensedInput(house, creditCode(2), { phones: ['13611112222'] }))
    expect(joined).toMatchObject({ outcome: 'JOINED', seller: { id: sellerId, name: '清溪老王杂货', version: 2 } })
    expect(joined.seller.identifiers.map(({ kind }: { kind: string }) => kind)).toContain('PHONE')
    expect(joined.seller.history[0].label).toBe('并入一次现场登记')
  })

  it('by two collectors at once makes one seller', async () => {
    const inputs = await Promise.all([1, 2, 3].map(() => licensedInput(house, creditCode(3))))
    const roles: TestRole[] = ['investigator', 'intake', 'mediator']
    const made = await Promise.all(inputs.map((input, i) => register(input, roles[i])))
    expect(made.map(({ outcome }) => outcome).sort()).toEqual(['CREATED', 'JOINED', 'JOINED'])
    expect(new Set(made.map(({ seller }) => seller.id)).size).toBe(1)
  })

  it('waits for a colleague where only a phone or a name agrees; who took it down cannot decide', async () => {
    const sellerId = await givenSeller(house, {
      name: '清溪秀兰茶铺',
      divisionCode: '330182',
      identifiers: [{ kind: 'PHONE', value: '13900000003' }],
    })
    const waiting = await register(await fieldInput(house, { name: '清溪秀蘭茶鋪', phones: ['+86 139-0000-0003'] }))
    expect(waiting).toMatchObject({
      outcome: 'POSSIBLE_DUPLICATE',
      seller: null,
      mayDecide: false,
      candidates: [{ reasons: expect.arrayContaining(['电话', '名称相同']), seller: { id: sellerId } }],
    })
    expect(waiting.decidedByWhom).toContain('登记人本人除外')
    const own = await decide({ recordId: waiting.id, decision: 'CREATE', reason: '不是同一家' }, 'investigator')
    expect(fieldsOf(own)).toEqual(['recordId'])
    const stray = await decide({
      recordId: waiting.id,
      decision: 'JOIN',
      sellerId: await givenSeller(house),
      reason: '同一家',
    })
    expect(fieldsOf(stray)).toEqual(['sellerId'])
    const joined = await decide({ recordId: waiting.id, decision: 'JOIN', sellerId, reason: '电话和门店一致' })
    expect(joined).toMatchObject({
      outcome: 'JOINED',
      seller: { id: sellerId },
      decidedBy: { name: PEOPLE.head.name },
      decisionReason: '电话和门店一致',
    })
    const twice = await decide({ recordId: waiting.id, decision: 'REFUSE', reason: '再来一次' })
    expect(twice.__typename).toBe('IllegalTransition')
  })

  it('is never taken for a neighbour whose number differs by one figure', async () => {
    await givenSeller(house, { name: '隔壁五金', identifiers: [{ kind: 'PHONE', value: '13900000004' }] })
    const made = await register(await fieldInput(house, { phones: ['13900000005'] }))
    expect(made.outcome).toBe('CREATED')
    const { data } = await server.graphql(
      'query ($input: FieldMatchInput!) { fieldMatches(input: $input) { reasons seller { name } } }',
      { input: { name: '', phones: ['13900000006'], accounts: [], creditCode: creditCode(77) } },
      { cookie: await server.signIn('investigator') },
    )
    expect(data.fieldMatches).toEqual([])
  })

  it('is offered at entry by exact identifiers and by the same name', async () => {
    await givenSeller(house, { name: '清溪阿福豆腐', divisionCode: '330182' })
    await givenSeller(house, { name: '另一家', identifiers: [{ kind: 'WECHAT_ID', value: 'afu_tofu' }] })
    const { data } = await server.graphql(
      'query ($input: FieldMatchInput!) { fieldMatches(input: $input) { reasons seller { name } } }',
      {
        input: {
          name: '清溪阿福豆腐',
          divisionCode: '330182',
          phones: [],
          accounts: [{ platform: 'WECHAT', handle: 'AFU_tofu' }],
        },
      },
      { cookie: await server.signIn('mediator') },
    )
    expect(data.fieldMatches).toEqual(
      expect.arrayContaining([
        { reasons: ['微信号'], seller: { name: '另一家' } },
        { reasons: ['名称相同'], seller: { name: '清溪阿福豆腐' } },
      ]),
    )
  })

  it('found to be another party, or not to be kept, is so', async () => {
    const told = { name: '同名小店', divisionCode: '330182' }
    await givenSeller(house, told)
    const one = await register(await fieldInput(house, told))
    const other = await register(await fieldInput(house, told))
    const created = await decide({ recordId: one.id, decision: 'CREATE', reason: '两家门店不同' })
    expect(created).toMatchObject({ outcome: 'CREATED', seller: { name: '同名小店' } })
    const refused = await decide({ recordId: other.id, decision: 'REFUSE', reason: '照片与本人不符' })
    expect(refused).toMatchObject({ outcome: 'REFUSED', seller: null, outcomeLabel: '未予登记' })
  })
})

describe('who may', () => {
  it('takes down: intake, mediators, investigators', async () => {
    const input = await fieldInput(house)
    for (const role of Object.keys(PEOPLE) as TestRole[]) {
      if (['intake', 'mediator', 'investigator'].includes(role)) continue
      expect([role, codeOf(await send(REGISTER, input, role))]).toEqual([role, 'FORBIDDEN'])
    }
    expect(codeOf(await server.graphql(REGISTER, { input }))).toBe('FORBIDDEN')
  })

  it('reads: mediators their own alone, the county next door nothing', async () => {
    const made = await register(await fieldInput(house))
    const idsFor = async (cookie: string) =>
      (
        await server.graphql('{ fieldRecords(first: 100) { nodes { id } } }', {}, { cookie })
      ).data.fieldRecords.nodes.map(({ id }: { id: string }) => id)
    expect(await idsFor(await server.signIn('supervisor'))).toContain(made.id)
    expect(await idsFor(await server.signIn('mediator'))).not.toContain(made.id)
    expect(await idsFor(await server.signIn('stranger'))).toEqual([])
    const { data } = await server.graphql(
      'query ($id: UUID!) { seller(id: $id) { fieldRecords { id } } }',
      { id: made.seller.id },
      { cookie: await server.signIn('stranger') },
    )
    expect(data.seller.fieldRecords).toEqual([])
  })
})
