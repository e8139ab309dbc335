import { graphql, type ResultOf } from '../../app/graphql.ts'

export const CheckSeller = graphql(`
  query CheckSeller($query: String!) {
    sellerCheck(query: $query) {
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
      beforePaying {
        text
        articles
      }
    }
  }
`)

export type SellerCheck = ResultOf<typeof CheckSeller>['sellerCheck']
export type CheckedBusiness = SellerCheck['businesses'][number]
