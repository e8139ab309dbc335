import { EXPIRING_WITHIN_DAYS, type LicenceExpiry } from '../licence-expiry.ts'

const DAY_MS = 86_400_000

/** How a licence that holds up to and including `expiresOn` stands on a day; one without end is always current. */
export const licenceExpiryOn = (today: string, expiresOn: string | null): LicenceExpiry => {
  if (expiresOn === null) return 'current'
  if (expiresOn < today) return 'expired'
  return Date.parse(expiresOn) - Date.parse(today) <= EXPIRING_WITHIN_DAYS * DAY_MS ? 'expiring' : 'current'
}
