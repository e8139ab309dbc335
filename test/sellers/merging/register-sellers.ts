import { upsertSellersBulk } from '../../../server/sellers/upsert-sellers-bulk.ts'
import type { House } from '../../support/house.ts'

let sources = 0

/** Sellers of these names, registered just now; nothing else about them is known. */
export const registerSellers = async (house: House, names: readonly string[]): Promise<string[]> => {
  const rows = names.map((name, i) => ({ sourceKey: `${i}`, name }))
  return (await upsertSellersBulk(house.system(), { source: `merging-${++sources}`, rows })).ids
}
