import { drainOutbox } from '../../server/core/outbox.ts'
import { searchIndexes } from '../../server/search-indexes.ts'
import { healIndex } from '../../server/sellers/heal-index.ts'
import { type KeyedSeller, upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { listeners } from '../../server/subscribers.ts'
import { type House, openHouse } from '../support/house.ts'

/** A house whose search indexes are made, as the worker makes them when it starts. */
export const openSearchableHouse = async (options: Parameters<typeof openHouse>[0] = {}): Promise<House> => {
  const house = await openHouse(options)
  for (const index of searchIndexes) await healIndex(house.system(), index)
  return house
}

/** One round of the listeners, as a worker does it whether or not the search server is there. */
export const workOnce = (house: House) => drainOutbox(house.system(), listeners)

/** Sellers on the register, found by the search; their ids by name. */
export const givenSellers = async (
  house: House,
  rows: readonly (Omit<KeyedSeller, 'sourceKey'> & { sourceKey?: string })[],
): Promise<Record<string, string>> => {
  const { ids } = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: rows.map((row) => ({ sourceKey: row.name, ...row })),
  })
  await house.settle()
  return Object.fromEntries(rows.map((row, i) => [row.name, ids[i]!]))
}
