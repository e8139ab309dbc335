import type { TypeRow } from './type-rows.ts'
import { words } from './words.ts'

/** Who is told what of brands and of whom they authorise. */
export const BRAND_ROWS: Readonly<Record<string, TypeRow>> = {
  AuthorisedAccount: { same: words('handle platform platformLabel url') },
  AuthorisationCheck: { same: words('authorisation brand meaning standing') },
  CheckedAuthorisation: { same: words('fromOn matchedBy revokedOn scope untilOn') },
  Brand: {
    seenBy: 'brandReaders',
    same: words(
      'aliases authorisations currentAuthorisationCount goods id marks nameLatin nameZh rightHolder updatedAt version',
    ),
    narrower: { contact: 'brandContactReaders', mayEdit: 'administrators', mayKeep: 'brandKeepers' },
  },
  BrandAuthorisation: {
    seenBy: 'brandReaders',
    same: words(
      'accounts creditCode document fromOn id party recordedAt revokeReason revokedOn scope state stateLabel untilOn',
    ),
  },
  BrandAuthorisationConnection: { same: words('edges nodes pageInfo') },
  BrandAuthorisationEdge: { same: words('cursor node') },
  BrandConnection: { same: words('edges nodes pageInfo') },
  BrandContact: { same: words('email name phone') },
  BrandEdge: { same: words('cursor node') },
  BrandMark: { same: words('class registrationNo') },
  BrandPaper: { same: words('bytes fileName receivedAt sha256 url') },
}
