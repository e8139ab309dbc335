import { dismissSellerFinding } from '../../server/cases/dismiss-seller-finding.ts'
import { sellerFindingsOf } from '../../server/cases/seller-findings-of.ts'
import { givenEnforcement } from './given-enforcement.ts'
import { givenSeller } from './given-seller.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

/** A seller with a history of two penalty cases under way. */
export const sellerWithHistory = async (house: House): Promise<string> => {
  const sellerId = await givenSeller(house)
  for (let count = 0; count < 2; count++) await givenEnforcement(house).opened({ sellerId, seller: {} })
  return sellerId
}

const dismissalOf = async (house: House) => {
  const sellerId = await sellerWithHistory(house)
  const [findings] = await sellerFindingsOf(await house.as('head'), [sellerId])
  const { basis } = findings![0]!
  return { sellerId, signal: 'complaint-history', basis, dismissal: 'LOOKED_INTO' as const, note: '两件已经并案调查' }
}

export const sellerFindingInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const { sellerId, signal, ...toUndo } = await dismissalOf(house)
  await dismissSellerFinding(await house.as('head'), { sellerId, signal, ...toUndo })
  return {
    dismissSellerFinding: { as: 'head', input: await dismissalOf(house) },
    undoSellerFindingDismissal: { as: 'head', input: { sellerId, signal } },
  }
}
