import type { TypeRow } from './type-rows.ts'
import { words } from './words.ts'

/** Who is told what of brands and of whom they authorise. */
export const BRAND_ROWS: Readonly<Record<string, TypeRow>> = {
  AskBrandResultItem: { same: words('asked findingId outcome') },
  Authentication: {
    seenBy: 'authenticationReaders',
    same: words(
      'answeredAt askedAt authority brand document dueOn id isOverdue price question reason spans text title url verdict verdictLabel',
    ),
    narrower: { finding: 'findingReaders', mayAnswer: 'brandsAsked' },
    varies: words('pausesCase'),
  },
  AuthenticationConnection: { same: words('edges nodes pageInfo') },
  AuthenticationEdge: { same: words('cursor node') },
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
  BrandsAsked: { same: words('results') },
  BrandPaper: { same: words('bytes fileName receivedAt sha256 url') },
}
