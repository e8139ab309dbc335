import { graphql, type ResultOf } from '../../app/graphql.ts'

export const CheckSeller = graphql(`
  query CheckSeller($query: String!, $brand: String) {
    sellerCheck(query: $query, brand: $brand) {
      standing
      hasMore
      isExemptDeclared
      didYouMean
      complaintsShownFrom
      businesses {
        name
        kindLabel
        matchedBy
        licences {
          kindLabel
          state
          stateLabel
          expiresOn
        }
        penalties {
          authorityName
          decidedOn
          publishedOn
          shownUntil
          fine {
            fen
          }
          forfeited {
            fen
          }
          otherKinds
        }
        complaints {
          accepted
          answered
        }
      }
      authorisation {
        standing
        meaning
        brand
        authorisation {
          matchedBy
          scope
          fromOn
          untilOn
          revokedOn
        }
      }
      beforePaying {
        text
        articles
      }
    }
  }
`)

export type SellerCheck = ResultOf<typeof CheckSeller>['sellerCheck']
export type AuthorisationCheck = NonNullable<SellerCheck['authorisation']>
export type CheckedBusiness = SellerCheck['businesses'][number]
