import type { Words } from '../core/words.ts'

export const LICENCE_EXPIRIES = ['current', 'expiring', 'expired'] as const
export type LicenceExpiry = (typeof LICENCE_EXPIRIES)[number]

export const licenceExpiryWords: Record<LicenceExpiry, Words> = {
  current: { zh: '在有效期内', en: 'In date' },
  expiring: { zh: '即将到期', en: 'Runs out soon' },
  expired: { zh: '已过期', en: 'Has run out' },
}

/** A month's notice; our own choice, no article sets it. */
export const EXPIRING_WITHIN_DAYS = 30
