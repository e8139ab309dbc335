import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dismissFinding } from '../../server/detection/decide-finding.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { attachEvidence } from '../../server/evidence/attach-evidence.ts'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { findSellersByIds } from '../../server/sellers/seller-store.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { editedPicture, inventedPicture } from '../detection/copies/invented-pictures.ts'
import { PDF, photo } from '../evidence/pictures.ts'
import { seededRandom } from '../sellers/world/random.ts'
import { given } from '../support/given.ts'
import { givenPartner, reportInput } from '../support/given-partner.ts'
import { givenUpload } from '../support/given-upload.ts'
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

const random = seededRandom(9)
const newPicture = () => inventedPicture(random)

const offered = async (title: string) => {
  const { ids: sellers } = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: randomUUID(), name: `${title}铺` }],
  })
  const { ids } = await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: randomUUID(), sellerId: sellers[0]!, title }],
  })
  return { id: ids[0]!, sellerId: sellers[0]! }
}

const upload = async (content: Buffer, name = 'goods.jpg') => (await givenUpload(house, content, name)).uploadId

const ADD = `mutation ($input: AddListingPictureInput!) { addListingPicture(input: $input) {
  __typename ... on Listing { pictures { id sha256 isCompared previewUrl } } ... on InvalidInput { fields { path message } } } }`

const add = async (listingId: string, uploadId: string, who: TestRole = 'intake') => {
  const answer = await server.graphql(ADD, { input: { listingId, uploadId } }, { cookie: await server.signIn(who) })
  await house.settle()
  return answer.errors ? answer.errors[0]!.extensions : answer.data.addListingPicture
}

const READ = `query ($id: UUID!) { listing(id: $id) {
  pictures { id listingId isCompared previewUrl }
  findings { signal note score severity state }
  copies { kind listingCount sellerCount isBounded pictures { listingId previewUrl } listings { id } } } }`

const read = async (id: string, who: TestRole = 'investigator') => {
  const { data, errors } = await server.graphql(READ, { id }, { cookie: await server.signIn(who) })
  expect(errors).toBeUndefined()
  return data.listing
}

const copyOf = async (id: string) =>
  (await read(id)).findings.find(({ signal }: { signal: string }) => signal === 'copied-picture')

describe('pictures of listings', () => {
  it('are found again at another seller, trimmed and marked, and told at both with their pictures', async () => {
    const [first, second] = [await offered('编织草帽'), await offered('沙滩草帽')]
    const picture = await newPicture()
    await add(first.id, await upload(picture))
    expect(await copyOf(first.id)).toBeUndefined()
    const kept = await add(
      second.id,
      await upload(await editedPicture(await editedPicture(picture, 'watermark'), 'crop')),
    )
    expect(kept).toMatchObject({ __typename: 'Listing', pictures: [{ isCompared: true }] })
    expect(await copyOf(second.id)).toMatchObject({ severity: 1, score: 0.2, state: 'OPEN' })
    expect((await copyOf(first.id)).note).toContain('沙滩草帽')
    const { copies } = await read(second.id)
    expect(copies).toMatchObject([{ kind: 'PICTURE', listingCount: 2, sellerCount: 2, isBounded: false }])
    expect(copies[0].pictures.map(({ listingId }: { listingId: string }) => listingId)).toEqual([first.id, second.id])
    for (const { previewUrl } of copies[0].pictures)
      expect((await fetch(new URL(previewUrl, server.url))).headers.get('content-type')).toBe('image/webp')
  })

  it('say nothing where one seller repeats itself, and where two sellers are one operator', async () => {
    const picture = await newPicture()
    const [a, b] = [await offered('茶壶'), await offered('茶具')]
    await add(a.id, await upload(picture))
    await add(a.id, await upload(await editedPicture(picture, 'resize')))
    expect(await copyOf(a.id)).toBeUndefined()
    await add(b.id, await upload(await editedPicture(picture, 'darker')))
    expect(await copyOf(b.id)).toBeDefined()
    const head = await house.as('head')
    const found = await findSellersByIds(head, [a.sellerId, b.sellerId])
    const versionOf = (id: string) => found.find((row) => row.id === id)!.version
    await mergeSellers(head, {
      ...{ sellerId: a.sellerId, intoId: b.sellerId, reason: '同一经营者' },
      expectedVersions: [versionOf(a.sellerId), versionOf(b.sellerId)],
    })
    await house.settle()
    expect(await copyOf(a.id)).toBeUndefined()
    expect(await copyOf(b.id)).toBeUndefined()
  })

  it('open a dismissed finding again when a further one is copied, and not when it is a new one or the same again', async () => {
    const [a, b] = [await offered('竹篮'), await offered('竹筐')]
    const [one, two] = [await newPicture(), await newPicture()]
    await add(a.id, await upload(one))
    await add(a.id, await upload(two))
    await add(b.id, await upload(await editedPicture(one, 'resize')))
    const ctx = await house.as('investigator')
    const [found] = await findFindingsByListings(ctx, [b.id])
    await dismissFinding(ctx, { findingId: found!.id, reason: '厂家统一图片' })
    await add(b.id, await upload(await newPicture()))
    expect(await copyOf(b.id)).toMatchObject({ state: 'DISMISSED' })
    await screenListings(house.system(), [b.id])
    expect(await copyOf(b.id)).toMatchObject({ state: 'DISMISSED' })
    await add(b.id, await upload(await editedPicture(two, 'darker')))
    expect(await copyOf(b.id)).toMatchObject({ state: 'OPEN' })
  })

  it('are kept but not compared when they are of one colour', async () => {
    const [a, b] = [await offered('白纸'), await offered('白布')]
    expect(await add(a.id, await upload(await photo()))).toMatchObject({ pictures: [{ isCompared: false }] })
    await add(b.id, await upload(await photo()))
    expect(await copyOf(b.id)).toBeUndefined()
  })

  it('are refused by the field: no picture, no such upload, somebody’s already, the same again', async () => {
    const { id } = await offered('竹篮')
    const picture = await newPicture()
    const problem = (message: string) => ({
      __typename: 'InvalidInput',
      fields: [{ path: 'uploadId', message: expect.stringContaining(message) }],
    })
    expect(await add(id, await upload(PDF, 'letter.pdf'))).toMatchObject(problem('只收图片'))
    expect(await add(id, 'no-such-upload')).toMatchObject(problem('没有完整传到'))
    const uploadId = await upload(picture)
    expect(await add(id, uploadId)).toMatchObject({ __typename: 'Listing' })
    expect(await add(id, uploadId)).toMatchObject(problem('没有完整传到'))
    expect(await add(id, await upload(picture))).toMatchObject(problem('已有这张图片'))
    expect(await add(randomUUID(), await upload(await newPicture()))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('are added by intake, investigators and heads, and seen by those who read findings', async () => {
    const { id } = await offered('陶碗')
    for (const who of ['intake', 'investigator', 'head'] as const)
      expect(await add(id, await upload(await newPicture()), who)).toMatchObject({ __typename: 'Listing' })
    expect(await add(id, await upload(await newPicture()), 'auditor')).toMatchObject({ code: 'FORBIDDEN' })
    expect((await read(id, 'investigator')).pictures).toHaveLength(3)
  })

  it('leave no hash with what was sent for another purpose', async () => {
    const sent = await givenUpload(house, await newPicture(), 'chat.jpg')
    expect(sent.pictureHash).not.toBeNull()
    const { submission } = await given(house).submission()
    const [attached] = await attachEvidence(house.system(), [sent.uploadId], submission.id)
    expect(attached!.pictureHash).toBeNull()
  })
})

const POST = `mutation ($input: [ReportInput!]!) { postReports(input: $input) {
  ... on PostReportsPayload { results { externalId status fields { path message } } } } }`

describe('pictures that a partner posts', () => {
  it('come with their listing, once, and are compared; a bad one refuses its report alone', async () => {
    const partner = await givenPartner(house, `平台 ${randomUUID()}`)
    const post = async (input: unknown[]) => {
      const headers = { authorization: `Bearer ${partner.secret}` }
      const { data, errors } = await server.graphql(POST, { input }, { headers })
      expect(errors).toBeUndefined()
      await house.settle()
      return data.postReports.results.map(({ status, fields }: { status: string; fields: { path: string }[] }) => [
        status,
        ...fields.map(({ path }) => path),
      ])
    }
    const picture = await newPicture()
    const own = await offered('手工皂')
    await add(own.id, await upload(picture))
    const report = (externalId: string, pictures: string[]) => ({
      ...reportInput(externalId),
      listings: [{ externalId: `L-${externalId}`, title: '精油皂', pictures }],
    })
    const good = report('P-1', [await upload(await editedPicture(picture, 'brighter'))])
    const bad = report('P-2', [await upload(PDF, 'x.pdf'), 'nothing'])
    expect(await post([good, bad])).toEqual([
      ['CREATED'],
      ['REFUSED', 'listings.0.pictures.0', 'listings.0.pictures.1'],
    ])
    expect(await post([good])).toEqual([['UNCHANGED']])
    expect((await copyOf(own.id)).note).toContain('精油皂')
    const again = { ...report('P-3', [await upload(await editedPicture(picture, 'brighter'))]) }
    again.listings[0]!.externalId = 'L-P-1'
    expect(await post([again])).toEqual([['CREATED']])
  })
})
