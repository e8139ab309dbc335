import type { Words } from '../core/words.ts'

/**
 * What a brand's own filing says of a seller, for anybody. BRAND_UNKNOWN: no such brand on our register.
 * KEEPS_NO_FILING: the brand has never filed whom it authorises. NOT_FILED: it has, and this seller is not among them.
 */
export const AUTHORISATION_STANDINGS = [
  'AUTHORISED',
  'UPCOMING',
  'EXPIRED',
  'REVOKED',
  'NOT_FILED',
  'KEEPS_NO_FILING',
  'BRAND_UNKNOWN',
] as const
export type AuthorisationStanding = (typeof AUTHORISATION_STANDINGS)[number]

const NOT_COUNTERFEIT: Words = {
  zh: '没有登记授权不等于假货：正品也可以经合法渠道转售。',
  en: 'That no authorisation is filed does not mean counterfeit: genuine goods may lawfully be sold on.',
}

const and = (one: Words, other: Words): Words => ({ zh: one.zh + other.zh, en: `${one.en} ${other.en}` })

/** What it means for a buyer, in plain words. */
export const standingMeans: Record<AuthorisationStanding, Words> = {
  AUTHORISED: {
    zh: '按品牌方自己的登记，这个商家在授权期内。这不是我们对商品的担保；请核对和您交易的账号就是登记的账号。',
    en: 'By the brand’s own filing this seller’s authorisation is in force. We do not vouch for the goods; make sure that the account you deal with is the one that is filed.',
  },
  UPCOMING: {
    zh: '品牌方登记了授权，但还没有开始。',
    en: 'The brand has filed an authorisation that has not begun yet.',
  },
  EXPIRED: and(
    {
      zh: '品牌方登记的授权已经过期，没有看到续期。',
      en: 'The authorisation the brand filed has run out; none follows it.',
    },
    NOT_COUNTERFEIT,
  ),
  REVOKED: and(
    {
      zh: '品牌方登记过授权，后来撤销了。对方如果仍自称授权商家，请先向品牌方核实再付款。',
      en: 'The brand filed an authorisation and revoked it. If the seller still calls itself authorised, ask the brand before you pay.',
    },
    NOT_COUNTERFEIT,
  ),
  NOT_FILED: and(
    {
      zh: '品牌方登记了它授权的商家，其中没有这一个。对方如果自称授权商家，请先向品牌方核实再付款。',
      en: 'The brand has filed whom it authorises, and this seller is not among them. If it calls itself authorised, ask the brand before you pay.',
    },
    NOT_COUNTERFEIT,
  ),
  KEEPS_NO_FILING: {
    zh: '这个品牌没有在本系统登记它授权了谁，所以查不出来。这不说明对方没有授权，更不说明是假货。',
    en: 'This brand has not filed here whom it authorises, so we cannot tell. That says neither that the seller is not authorised nor that anything is counterfeit.',
  },
  BRAND_UNKNOWN: {
    zh: '本系统没有登记这个品牌，所以查不出来。这不说明对方没有授权，更不说明是假货。请核对品牌名称。',
    en: 'This brand is not on our register, so we cannot tell. That says neither that the seller is not authorised nor that anything is counterfeit. Compare the brand’s name.',
  },
}
