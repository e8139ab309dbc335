import type { Words } from '../core/words.ts'

export const LICENCE_KINDS = [
  'BUSINESS',
  'FOOD_TRADE',
  'FOOD_PRODUCTION',
  'COSMETICS_PRODUCTION',
  'DRUG_TRADE',
  'MEDICAL_DEVICE_TRADE',
  'PUBLICATION_TRADE',
  'OTHER',
] as const
export type LicenceKind = (typeof LICENCE_KINDS)[number]

export const licenceKindWords: Record<LicenceKind, Words> = {
  BUSINESS: { zh: '营业执照', en: 'Business licence' },
  FOOD_TRADE: { zh: '食品经营许可证', en: 'Food trade licence' },
  FOOD_PRODUCTION: { zh: '食品生产许可证', en: 'Food production licence' },
  COSMETICS_PRODUCTION: { zh: '化妆品生产许可证', en: 'Cosmetics production licence' },
  DRUG_TRADE: { zh: '药品经营许可证', en: 'Drug trade licence' },
  MEDICAL_DEVICE_TRADE: { zh: '医疗器械经营许可证', en: 'Medical device trade licence' },
  PUBLICATION_TRADE: { zh: '出版物经营许可证', en: 'Publication trade licence' },
  OTHER: { zh: '其他许可', en: 'Other licence' },
}

/** What an authority has decided about a licence; running out by date is not such a decision, see licence-expiry.ts. */
export const LICENCE_STATES = ['valid', 'suspended', 'revoked', 'cancelled'] as const
export type LicenceState = (typeof LICENCE_STATES)[number]

export const licenceStateWords: Record<LicenceState, Words> = {
  valid: { zh: '有效', en: 'Valid' },
  suspended: { zh: '暂扣', en: 'Suspended' },
  revoked: { zh: '吊销', en: 'Revoked' },
  cancelled: { zh: '注销', en: 'Cancelled' },
}
