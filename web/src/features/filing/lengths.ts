import type { SellerWord } from './draft.ts'

/** How long what is typed may be, in UTF-16 units, as the server has it. */
export const NARRATIVE = { min: 10, max: 3_000 }

export const SELLER_LENGTHS: Record<SellerWord, number> = {
  wechatId: 60,
  shopName: 100,
  payee: 60,
  phone: 30,
  link: 500,
  waybill: 60,
  description: 500,
}

export const OTHER_WANT_LENGTH = 300

export const FILER_LENGTHS = { name: 50, phone: 20, address: 200 } as const
