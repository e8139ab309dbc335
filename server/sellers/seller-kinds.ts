import type { Words } from '../core/words.ts'

/** What a seller is in the eyes of the law (E-commerce Law, articles 9 and 10; Online Trading Measures, article 8). */
export const SELLER_KINDS = [
  'ENTERPRISE',
  'INDIVIDUAL_BUSINESS',
  'COOPERATIVE',
  'EXEMPT_FARM',
  'EXEMPT_HANDICRAFT',
  'EXEMPT_LABOUR',
  'EXEMPT_PETTY',
  'UNREGISTERED_OVER_LIMIT',
  'UNKNOWN',
] as const
export type SellerKind = (typeof SELLER_KINDS)[number]

/** Those with an entry in the state's register of businesses; what it holds of them is public. */
export const REGISTERED_KINDS: readonly SellerKind[] = ['ENTERPRISE', 'INDIVIDUAL_BUSINESS', 'COOPERATIVE']

export const sellerKindWords: Record<SellerKind, Words> = {
  ENTERPRISE: { zh: '企业', en: 'Company' },
  INDIVIDUAL_BUSINESS: { zh: '个体工商户', en: 'Individual business' },
  COOPERATIVE: { zh: '农民专业合作社', en: 'Farmers’ cooperative' },
  EXEMPT_FARM: { zh: '免登记：销售自产农副产品', en: 'Exempt: sells own farm goods' },
  EXEMPT_HANDICRAFT: { zh: '免登记：销售家庭手工业产品', en: 'Exempt: sells own handicraft' },
  EXEMPT_LABOUR: { zh: '免登记：便民劳务', en: 'Exempt: everyday services by own skill' },
  // Online Trading Measures, article 8(3): at most 100,000 yuan a year over all shops on all platforms
  EXEMPT_PETTY: { zh: '免登记：零星小额交易', en: 'Exempt: small and occasional trade' },
  UNREGISTERED_OVER_LIMIT: { zh: '超过免登记额度未登记', en: 'Not registered though over the limit' },
  UNKNOWN: { zh: '尚未查明', en: 'Not yet known' },
}
