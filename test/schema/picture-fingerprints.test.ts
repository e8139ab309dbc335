import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { up } from '../../migrations/20261127T1440_keep_codes_by_fingerprint.ts'
import { up as keepEveryCode } from '../../migrations/20261127T2145_keep_every_code_by_fingerprint.ts'
import { openDatabase } from '../../server/core/database.ts'
import { addListingPicture } from '../../server/detection/add-listing-picture.ts'
import { readPictureFingerprints } from '../../server/evidence/picture-fingerprints.ts'
import { matchSellers } from '../../server/sellers/merging/match-sellers.ts'
import { traceAvatars } from '../../server/sellers/merging/trace-avatars.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { editedPicture, inventedPicture } from '../detection/copies/invented-pictures.ts'
import { PDF, photo } from '../evidence/pictures.ts'
import { openSearchableHouse } from '../sellers/searchable-house.ts'
import { seededRandom } from '../sellers/world/random.ts'
import { collectionCode } from '../support/collection-code.ts'
import { givenSeller } from '../support/given-seller.ts'
import { givenUpload } from '../support/given-upload.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

const PAYLOAD = 'wxp://f2f0QingxiTeahouse0001'

let house: House
let server: OpenedServer
beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 50 })
  server = await openServer(house)
})
afterAll(async () => {
  await server.close()
  await house.close()
})

const upload = async (content: Buffer, name = 'code.jpg') => (await givenUpload(house, content, name)).uploadId

const ask = async (role: TestRole, query: string, variables: Record<string, unknown>) =>
  (await server.graphql(query, variables, { cookie: await server.signIn(role) })).data

const read = async (uploadId: string, role: TestRole = 'mediator') =>
  (
    await ask(role, 'query ($id: String!) { pictureFingerprints(uploadId: $id) { avatar collectionQr } }', {
      id: uploadId,
    })
  ).pictureFingerprints

const SELLER = 'query ($id: UUID!) { seller(id: $id) { version identifiers { kind value } } }'
const ADD = `mutation ($input: PerformRegisterActionInput!) { performRegisterAction(input: $input) {
  __typename ... on InvalidInput { fields { path message } } } }`

const add = async (sellerId: string, kind: string, value: string) => {
  const { seller } = await ask('mediator', SELLER, { id: sellerId })
  const fields = [
    { name: 'kind', value: kind },
    { name: 'value', value },
  ]
  const input = { sellerId, expectedVersion: seller.version, action: 'addIdentifier', fields }
  return (await ask('mediator', ADD, { input })).performRegisterAction
}

const found = async (query: string) =>
  (
    await ask('mediator', 'query ($q: String) { sellers(query: $q) { edges { why node { id } } } }', { q: query })
  ).sellers.edges.map(({ why, node }: { why: string; node: { id: string } }) => [node.id, why])

describe('the fingerprint of a collection code', () => {
  it('is read off a photo; by it, and by what the code says, the seller is found', async () => {
    const sellerId = await givenSeller(house, { name: '溪山茶馆' })
    const { collectionQr } = await read(await upload(await collectionCode(PAYLOAD)))
    expect(collectionQr).toMatch(/^[0-9a-f]{64}$/)
    expect((await read(await upload(await collectionCode(PAYLOAD, { askew: -7 })))).collectionQr).toBe(collectionQr)
    expect(await add(sellerId, 'COLLECTION_QR', collectionQr)).toEqual({ __typename: 'Seller' })
    for (const text of [collectionQr, PAYLOAD]) expect(await found(text)).toEqual([[sellerId, 'IDENTIFIER']])
    expect(await found(`${PAYLOAD}2`)).toEqual([])
  })

  it('is what is kept of a code that is typed: nobody can pay by it, and two sellers with one code are proposed', async () => {
    const [one, other] = [
      await givenSeller(house, { name: '青禾手作' }),
      await givenSeller(house, { name: '云朵杂货' }),
    ]
    // As WeChat writes one, and as a code that is nobody's address.
    const payload = 'wxp://f2f0SharedCode0002'
    await add(one, 'COLLECTION_QR', payload)
    const { collectionQr } = await read(await upload(await collectionCode(payload)))
    await add(other, 'COLLECTION_QR', collectionQr)
    const { seller } = await ask('mediator', SELLER, { id: one })
    expect(seller.identifiers).toEqual([{ kind: 'COLLECTION_QR', value: collectionQr }])
    await matchSellers(house.system(), [one, other])
    const { rows } = await sql<{ key: string }>`
      select distinct key from seller_trait where trait = 'COLLECTION_QR' and seller_id in (${one}, ${other})`.execute(
      house.parts.db,
    )
    expect(rows).toEqual([{ key: collectionQr }])
    const plain = 'HLJ-2026-000377'
    const ofPicture = (await read(await upload(await collectionCode(plain)))).collectionQr
    const third = await givenSeller(house, { name: '长街零食铺' })
    await add(third, 'COLLECTION_QR', plain)
    expect((await ask('mediator', SELLER, { id: third })).seller.identifiers).toEqual([
      { kind: 'COLLECTION_QR', value: ofPicture },
    ])
    for (const text of [plain, ofPicture, ofPicture.toUpperCase()])
      expect(await found(text)).toEqual([[third, 'IDENTIFIER']])
  })

  it('takes the place of codes that were kept as they read', async () => {
    const sellerId = await givenSeller(house, { name: '旧码小铺' })
    const payload = 'wxp://f2f0OldCode0003'
    const [plain, twice] = ['HLJ-2026-000378', 'HLJ-2026-000379']
    const owner = openDatabase(house.databaseUrl, { max: 1 })
    for (const code of [payload, plain, twice])
      await sql`insert into seller_identifier (seller_id, kind, value, value_key)
        values (${sellerId}, 'COLLECTION_QR', ${code}, ${code})`.execute(owner.db)
    await add(sellerId, 'COLLECTION_QR', twice)
    expect(await found(payload)).toEqual([])
    await up(owner.db as never)
    await keepEveryCode(owner.db as never)
    await keepEveryCode(owner.db as never)
    await owner.close()
    for (const code of [payload, plain, twice]) expect(await found(code)).toEqual([[sellerId, 'IDENTIFIER']])
    expect((await ask('mediator', SELLER, { id: sellerId })).seller.identifiers).toHaveLength(3)
  })
})

describe('the fingerprint of an avatar', () => {
  it('is read off a picture, and by it the seller is found', async () => {
    const sellerId = await givenSeller(house, { name: '山雀画室' })
    const { avatar, collectionQr } = await read(await upload(await inventedPicture(seededRandom(4)), 'face.jpg'))
    expect(collectionQr).toBeNull()
    expect(await add(sellerId, 'AVATAR', avatar)).toEqual({ __typename: 'Seller' })
    expect(await found(avatar)).toEqual([[sellerId, 'IDENTIFIER']])
  })

  it('brings two sellers together that show one picture altered, beside what else they share, and finds neither by the other', async () => {
    const picture = await inventedPicture(seededRandom(9))
    const altered = await editedPicture(picture, 'crop')
    const [one, other, third] = [
      await givenSeller(house, { name: '鹿鸣花房' }),
      await givenSeller(house, { name: '海棠手信' }),
      await givenSeller(house, { name: '松间文具' }),
    ]
    const avatars = []
    for (const [sellerId, content] of [
      [one, picture],
      [other, altered],
      [third, await inventedPicture(seededRandom(10))],
    ] as const) {
      const { avatar } = await read(await upload(content, 'face.jpg'))
      avatars.push(avatar)
      expect(await add(sellerId, 'AVATAR', avatar)).toEqual({ __typename: 'Seller' })
      await add(sellerId, 'PAYEE', '周小满')
    }
    expect(avatars[0]).not.toBe(avatars[1])
    expect(await found(avatars[0])).toEqual([[one, 'IDENTIFIER']])
    await matchSellers(house.system(), [one, other, third])
    const CANDIDATES = `query ($id: UUID!) { mergeCandidates(filter: { sellerId: $id }) {
      nodes { one { id } other { id } reasons { label kind weight } } } }`
    type Candidate = { one: { id: string }; other: { id: string }; reasons: { label: string; weight: number }[] }
    const { mergeCandidates } = await ask('head', CANDIDATES, { id: one })
    const ofPicture = (id: string) =>
      mergeCandidates.nodes
        .filter((pair: Candidate) => [pair.one.id, pair.other.id].includes(id))
        .flatMap(({ reasons }: Candidate) => reasons.filter(({ label }) => label.includes('头像')))
    expect(ofPicture(other)).toEqual([{ label: '头像相近', kind: 'same', weight: expect.any(Number) }])
    expect(ofPicture(other)[0].weight).toBeGreaterThan(5)
    expect(ofPicture(third).every(({ weight }: { weight: number }) => weight < 0)).toBe(true)
  })

  it('is compared in pieces by the worker where it was kept before there were pieces, once', async () => {
    await traceAvatars(house.system())
    const picture = await inventedPicture(seededRandom(21))
    const [one, other] = [
      await givenSeller(house, { name: '竹里纸坊' }),
      await givenSeller(house, { name: '听雨杂货' }),
    ]
    for (const [sellerId, content] of [
      [one, picture],
      [other, await editedPicture(picture, 'crop')],
    ] as const) {
      const { avatar } = await read(await upload(content, 'face.jpg'))
      await add(sellerId, 'AVATAR', avatar)
      await add(sellerId, 'PAYEE', '周小满')
    }
    await matchSellers(house.system(), [one, other])
    const pieces = async () =>
      house.parts.db
        .selectFrom('sellerTrait')
        .select(['sellerId', 'key'])
        .where('trait', '=', 'AVATAR_LIKE')
        .where('sellerId', 'in', [one, other])
        .orderBy('sellerId')
        .orderBy('key')
        .execute()
    const kept = await pieces()
    expect(kept).toHaveLength(32)
    await house.parts.db
      .deleteFrom('sellerTrait')
      .where('trait', '=', 'AVATAR_LIKE')
      .where('sellerId', 'in', [one, other])
      .execute()
    await house.parts.db.deleteFrom('sellerCandidate').where('oneId', 'in', [one, other]).execute()
    expect(await traceAvatars(house.system())).toBe(2)
    expect(await pieces()).toEqual(kept)
    const candidates = house.parts.db.selectFrom('sellerCandidate').select('oneId').where('oneId', 'in', [one, other])
    expect(await candidates.execute()).toHaveLength(1)
    expect(await traceAvatars(house.system())).toBe(0)
  })

  it('is none of a picture of one colour', async () => {
    expect(await read(await upload(await photo()))).toEqual({ avatar: null, collectionQr: null })
  })
})

describe('who may', () => {
  it('reads pictures: who may add identifiers; nothing of what is no picture, unknown or somebody’s', async () => {
    const free = await upload(await collectionCode(PAYLOAD))
    for (const role of ['intake', 'investigator', 'head'] as const)
      expect(await read(free, role)).toMatchObject({ collectionQr: expect.any(String) })
    for (const role of ['supervisor', 'auditor', 'legalReviewer', 'administrator'] as const)
      expect(await read(free, role)).toBeNull()
    expect(await read(await upload(PDF, 'paper.pdf'))).toBeNull()
    expect(await read('nothing')).toBeNull()
    await expect(readPictureFingerprints(await house.as('intake'), 'a\0b')).rejects.toMatchObject({
      fields: [{ path: 'uploadId' }],
    })
    const { ids } = await upsertListingsBulk(house.system(), {
      source: 'test',
      rows: [{ sourceKey: '1', title: '龙井', sellerId: await givenSeller(house) }],
    })
    await addListingPicture(await house.as('intake'), { listingId: ids[0]!, uploadId: free })
    expect(await read(free)).toBeNull()
  })
})
