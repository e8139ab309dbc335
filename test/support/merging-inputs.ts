import { linkSellers } from '../../server/sellers/merging/link-sellers.ts'
import { mergeSellers } from '../../server/sellers/merging/merge-sellers.ts'
import { rejectMerge } from '../../server/sellers/merging/reject-merge.ts'
import { givenSeller } from './given-seller.ts'
import type { GoodInput } from './good-inputs.ts'
import type { House } from './house.ts'

/** For the decisions about who is one operator, inputs that would be taken; each about two sellers of its own. */
export const mergingInputs = async (house: House): Promise<Record<string, GoodInput>> => {
  const officer = await house.as('intake')
  const pair = async () => [await givenSeller(house), await givenSeller(house)] as const
  const reason = '收款码与电话相同'
  const toMerge = async () => {
    const [sellerId, intoId] = await pair()
    return { sellerId, intoId, reason, expectedVersions: [1, 1] as [number, number] }
  }
  const toReject = async () => {
    const [oneId, otherId] = await pair()
    return { oneId, otherId, reason }
  }
  const toLink = async () => {
    const [uplineId, downlineId] = await pair()
    return { uplineId, downlineId, note: '朋友圈自称总代理' }
  }
  const as = 'intake'
  return {
    mergeSellers: { as, input: await toMerge() },
    unmergeSellers: { as, input: { mergeId: (await mergeSellers(officer, await toMerge())).id, reason } },
    rejectMerge: { as, input: await toReject() },
    withdrawRejection: { as, input: { rejectionId: (await rejectMerge(officer, await toReject())).id, reason } },
    linkSellers: { as, input: await toLink() },
    endSellerLink: {
      as,
      input: { linkId: (await linkSellers(officer, await toLink())).id, endedOn: house.clock.today(), reason },
    },
  }
}
