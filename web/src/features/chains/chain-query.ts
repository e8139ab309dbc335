import { graphql, type ResultOf } from '../../app/graphql.ts'

export const chainQuery = graphql(`
  query SellerChain($id: UUID!) {
    seller(id: $id) {
      id name
      chain {
        notice operators levelSizes breadth ownLevel above directlyBelow below isCut
        readings {
          element label article isShown lacking evidenceCount
          sellers { id name }
          links { id note upline { id name } downline { id name } }
          evidence {
            standing standingLabel words
            seller { id name }
            finding { id listing { id title } }
            case { id number }
          }
        }
      }
    }
  }
`)

export type Chain = NonNullable<NonNullable<ResultOf<typeof chainQuery>['seller']>['chain']>
export type Reading = Chain['readings'][number]
