import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { drainOutbox } from '../../../server/core/outbox.ts'
import { listeners } from '../../../server/subscribers.ts'
import { type House, openHouse } from '../../support/house.ts'
import { copiedListings } from './copied-listings.ts'
import { drawnPictures } from './drawn-pictures.ts'
import { judgeClusters } from './judge-clusters.ts'
import { offerCopiedListings } from './offer-copied-listings.ts'
import { offerDrawnPictures } from './offer-drawn-pictures.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('the worker', () => {
  it('finds planted copies among thousands of listings, and little else', async () => {
    const planted = copiedListings(3_000, 5)
    const ids = await offerCopiedListings(house.system(), planted)
    await drainOutbox(
      house.system(),
      listeners.filter(({ name }) => name === 'screenListings'),
    )
    const judged = await judgeClusters(house.system(), { kind: 'text', ids, planted })
    expect(judged.recall).toBeGreaterThanOrEqual(0.95)
    expect(judged.precision).toBeGreaterThanOrEqual(0.98)
  })

  it('finds planted copies of pictures among thousands, and little else', async () => {
    const planted = drawnPictures(2_000, 6)
    const ids = await offerDrawnPictures(house.system(), planted)
    await drainOutbox(
      house.system(),
      listeners.filter(({ name }) => name === 'screenListings'),
    )
    const judged = await judgeClusters(house.system(), { kind: 'picture', ids, planted })
    expect(judged.pairs).toBeGreaterThan(100)
    expect(judged.recall).toBeGreaterThanOrEqual(0.95)
    expect(judged.precision).toBeGreaterThanOrEqual(0.98)
  })
})
