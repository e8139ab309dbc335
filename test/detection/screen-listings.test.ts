import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { insertBrands } from '../../server/brands/brand-store.ts'
import { confirmFinding, dismissFinding } from '../../server/detection/decide-finding.ts'
import { findFindingsByListings } from '../../server/detection/finding-store.ts'
import { scoreOf, scoreWeights } from '../../server/detection/score.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { findScreeningsByListings } from '../../server/detection/screening-store.ts'
import { type KeyedListing, upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

let next = 0
const offer = async (listing: Omit<KeyedListing, 'sourceKey'>, sourceKey = `L${next++}`) => {
  const { ids } = await upsertListingsBulk(house.system(), { source: 'test', rows: [{ sourceKey, ...listing }] })
  return { id: ids[0]!, change: (to: Omit<KeyedListing, 'sourceKey'>) => offer(to, sourceKey) }
}

const screened = async (listing: Omit<KeyedListing, 'sourceKey'>) => {
  const offered = await offer(listing)
  await screenListings(house.system(), [offered.id])
  return offered
}

const findingsOf = (id: string) => findFindingsByListings(house.system(), [id])
const slangOf = async (id: string) => (await findingsOf(id)).find(({ signal }) => signal === 'counterfeit-slang')
const screeningOf = async (id: string) => (await findScreeningsByListings(house.system(), [id]))[0]

describe('screenListings', () => {
  it('keeps what was found, with the words marked', async () => {
    const { id } = await screened({ title: '香奈儿 高仿女包', text: '加薇信看图' })
    expect((await findingsOf(id)).map(({ signal }) => signal).sort()).toEqual([
      'brand-context',
      'counterfeit-slang',
      'diversion',
      'evasion',
    ])
    expect(await slangOf(id)).toMatchObject({
      state: 'open',
      category: 'COUNTERFEIT',
      severity: 4,
      spans: [{ field: 'title', start: 4, end: 6, text: '高仿' }],
    })
    expect(await screeningOf(id)).toMatchObject({ listingVersion: 1, flagged: true })
  })

  it('notes an ordinary listing as screened and finds nothing', async () => {
    const { id } = await screened({ title: '纯棉短袖T恤 包邮' })
    expect(await findingsOf(id)).toEqual([])
    expect(await screeningOf(id)).toMatchObject({ score: scoreOf(scoreWeights.counterfeit, []).score, flagged: false })
  })

  it('gives the same rows when done twice, also at the same time', async () => {
    const { id } = await screened({ title: '莆田纯原 AJ1 球鞋' })
    const before = await findingsOf(id)
    await Promise.all([screenListings(house.system(), [id]), screenListings(house.system(), [id])])
    expect(await findingsOf(id)).toEqual(before)
  })

  it('tells the listings index when the flag changes, and only then', async () => {
    const waiting = async (id: string) => {
      const rows = await house.parts.db.selectFrom('outbox').select('listener').where('subjectId', '=', id).execute()
      return rows.filter(({ listener }) => listener === 'indexListings').length
    }
    const { id, change } = await offer({ title: '高仿女包' })
    const before = await waiting(id)
    await screenListings(house.system(), [id])
    expect(await waiting(id)).toBe(before + 1)
    await screenListings(house.system(), [id])
    expect(await waiting(id)).toBe(before + 1)
    await change({ title: '女包' })
    const cleaned = await waiting(id)
    await screenListings(house.system(), [id])
    expect(await waiting(id)).toBe(cleaned + 1)
  })

  it('hears of a new listing through the outbox', async () => {
    const { id } = await offer({ title: '高仿腕表 VS厂' })
    await house.settle()
    expect(await slangOf(id)).toBeDefined()
  })

  it('ignores listings that are not there', async () => {
    await expect(screenListings(house.system(), ['00000000-0000-7000-8000-000000000000'])).resolves.toBeUndefined()
    await expect(screenListings(house.system(), [])).resolves.toBeUndefined()
  })

  it('counts a brand of the register as soon as it is there', async () => {
    const listing = { title: '溪云阁 羊绒围巾 原单 支持专柜验货' }
    const before = await screened(listing)
    expect((await findingsOf(before.id)).map(({ signal }) => signal)).not.toContain('brand-context')
    await insertBrands(house.system(), [{ nameZh: '溪云阁', aliases: [] }])
    const after = await screened(listing)
    expect((await findingsOf(after.id)).map(({ signal }) => signal)).toContain('brand-context')
  })

  it('keeps a dismissed finding dismissed while the words stay, and opens it when they change', async () => {
    const { id, change } = await screened({ title: '高仿女包', priceFen: 90_000 })
    const found = await slangOf(id)
    await dismissFinding(await house.as('investigator'), { findingId: found!.id, reason: '经核实为道具' })

    await change({ title: '高仿女包', priceFen: 80_000 })
    await screenListings(house.system(), [id])
    expect(await slangOf(id)).toMatchObject({ id: found!.id, state: 'dismissed', decisionReason: '经核实为道具' })

    await change({ title: '高仿女包 一比一', priceFen: 80_000 })
    await screenListings(house.system(), [id])
    expect(await slangOf(id)).toMatchObject({ id: found!.id, state: 'open', decidedBy: null, decisionReason: null })
  })

  it('opens a dismissed finding under a new version of its signal only where that fires on other words', async () => {
    const { id } = await screened({ title: '高仿手袋' })
    const found = await slangOf(id)
    await dismissFinding(await house.as('investigator'), { findingId: found!.id, reason: '经核实为道具' })
    const earlier = (row: object) =>
      house.parts.db.updateTable('finding').set(row).where('id', '=', found!.id).execute()
    await earlier({ signalVersion: 0 })
    await screenListings(house.system(), [id])
    expect(await slangOf(id)).toMatchObject({ state: 'dismissed', signalVersion: 0 })

    await earlier({ spans: '[]' })
    await screenListings(house.system(), [id])
    expect(await slangOf(id)).toMatchObject({ state: 'open', signalVersion: found!.signalVersion, dismissal: null })
  })

  it('leaves a confirmed finding with the evidence it was confirmed on', async () => {
    const { id, change } = await screened({ title: '高仿女包' })
    const found = await slangOf(id)
    await confirmFinding(await house.as('investigator'), { findingId: found!.id, reason: '实物比对属实' })
    await change({ title: '全新 高仿女包 A货' })
    await screenListings(house.system(), [id])
    expect(await slangOf(id)).toMatchObject({ state: 'confirmed', spans: found!.spans })
  })

  it('keeps an open finding as a lead after the seller has cleaned the words', async () => {
    const { id, change } = await screened({ title: '高仿女包' })
    await change({ title: '女包' })
    await screenListings(house.system(), [id])
    expect(await slangOf(id)).toMatchObject({ state: 'open', spans: [{ text: '高仿' }] })
    expect(await screeningOf(id)).toMatchObject({ listingVersion: 2, flagged: false })
  })

  it('takes back an open finding that no longer fires on the same words', async () => {
    const { id, change } = await screened({ title: '劳力士 机械腕表', priceFen: 9_900 })
    expect((await findingsOf(id)).map(({ signal }) => signal)).toEqual(['low-price'])
    await change({ title: '劳力士 机械腕表', priceFen: 6_800_000 })
    await screenListings(house.system(), [id])
    expect(await findingsOf(id)).toEqual([])
  })

  it('does not let a screening of an older version overwrite a newer one', async () => {
    const { id, change } = await screened({ title: '高仿女包' })
    await change({ title: '女包' })
    await screenListings(house.system(), [id])
    await house.parts.db
      .updateTable('listingScreening')
      .set({ listingVersion: 9 })
      .where('listingId', '=', id)
      .execute()
    await change({ title: '高仿女包 A货' })
    await screenListings(house.system(), [id])
    expect(await screeningOf(id)).toMatchObject({ listingVersion: 9, flagged: false })
    expect((await slangOf(id))?.spans).toHaveLength(1)
  })
})
