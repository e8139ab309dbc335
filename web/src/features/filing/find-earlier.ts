import type { KeptReceipt } from '../../app/kept-receipts.ts'
import { type Draft, SELLER_WORDS } from './draft.ts'
import { fenOf } from './money.ts'

/** Why an earlier submission may be the same one, the strongest first. */
export type EarlierReason = 'order' | 'listing' | 'seller'
export type Earlier = { receipt: KeptReceipt; why: EarlierReason }

/** Spellings of one thing meet: full width, capitals, spaces and signs make no difference. */
const plain = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const isSame = (one: string | null | undefined, other: string | null | undefined) =>
  plain(one) !== '' && plain(one) === plain(other)

const ORDER_WORDS = ['waybill'] as const
const SELLERS_WORDS = SELLER_WORDS.filter((word) => !['link', 'waybill', 'description'].includes(word))

/** Submissions from this device about the same order, listing or seller as the draft, by what this device remembers. */
export const findEarlier = (draft: Draft, receipts: readonly KeptReceipt[]): Earlier[] =>
  receipts.flatMap((receipt): Earlier[] => {
    const alike = (word: keyof Draft['seller']) => isSame(draft.seller[word], receipt.seller[word])
    const isSameSeller =
      (draft.chosenSeller !== null && draft.chosenSeller.id === receipt.sellerId) ||
      isSame(draft.chosenSeller?.name, receipt.seller.shopName) ||
      isSame(draft.seller.shopName, receipt.sellerName) ||
      SELLERS_WORDS.some(alike)
    const isSameDeal =
      draft.happenedOn !== '' &&
      draft.happenedOn === receipt.happenedOn &&
      receipt.amountFen !== null &&
      fenOf(draft.amount) === receipt.amountFen
    if (ORDER_WORDS.some(alike) || (isSameSeller && isSameDeal)) return [{ receipt, why: 'order' }]
    if (alike('link')) return [{ receipt, why: 'listing' }]
    return isSameSeller ? [{ receipt, why: 'seller' }] : []
  })
