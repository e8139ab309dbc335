import type { Words } from '../core/words.ts'
import type { BrandAuthorisation } from './authorisation-store.ts'

/** Where an authorisation stands on a day. */
export const AUTHORISATION_STATES = ['CURRENT', 'UPCOMING', 'EXPIRED', 'REVOKED'] as const
export type AuthorisationState = (typeof AUTHORISATION_STATES)[number]

export const authorisationStateWords: Record<AuthorisationState, Words> = {
  CURRENT: { zh: '授权期内', en: 'In force' },
  UPCOMING: { zh: '尚未开始', en: 'Not begun' },
  EXPIRED: { zh: '已过期', en: 'Run out' },
  REVOKED: { zh: '已撤销', en: 'Revoked' },
}

type Dated = Pick<BrandAuthorisation, 'fromOn' | 'untilOn' | 'revokedOn'>

/** By days in China; the first and the last day count. Revoked from the day of the revocation on. */
export const authorisationStateOn = ({ fromOn, untilOn, revokedOn }: Dated, today: string): AuthorisationState => {
  if (revokedOn !== null) return 'REVOKED'
  if (today < fromOn) return 'UPCOMING'
  return today > untilOn ? 'EXPIRED' : 'CURRENT'
}
