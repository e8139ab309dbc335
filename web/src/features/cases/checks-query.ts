import { graphql, type ResultOf } from '../../app/graphql.ts'
import { RemedyFacts } from '../../ui/remedies/remedy-facts.ts'

/** What an officer weighs before deciding: who is competent, the factors of article 17, the remedies. */
export const checksQuery = graphql(
  `
    query CaseChecks($id: UUID!) {
      case(id: $id) {
        id version
        venues {
          matter
          candidates {
            rule place divisionCode level why articles onlyIfFirst isProposed
            offices { id name }
          }
          ask { fact label options { value label } }
          principles { text articles }
        }
        venueFacts { fact label value }
        venueConfirmed { rule divisionCode place }
        dailyLifeIndicators {
          neverDecides
          indicators { factor label meaning article figures { label value isNotable } }
        }
        remedyHelp { ...RemedyFacts }
        transfers { id state from { id name } to { id name } reason offeredAt answer answeredAt }
      }
    }
  `,
  [RemedyFacts],
)

export type Checks = NonNullable<ResultOf<typeof checksQuery>['case']>
export type Venue = Checks['venues'][number]
export type VenueQuestion = Venue['ask'][number]
export type Indicators = NonNullable<Checks['dailyLifeIndicators']>
