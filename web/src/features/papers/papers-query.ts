import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'
import { AskedField } from '../../ui/asked-question.tsx'

export const paperChoicesQuery = graphql(
  `
    query PaperChoices {
      categories { name label fields { ...AskedField } }
      remedies { value label }
    }
  `,
  [AskedField],
)

export const enterPaper = graphql(`
  mutation EnterPaper($input: EnterPaperInput!) {
    enterPaper(input: $input) {
      __typename
      ... on Receipt {
        number secret receivedAt
        cases {
          number procedureLabel stateLabel next isClosed
          due { label article on unit daysLeft isOverdue provisional state explanation }
        }
      }
      ... on InvalidInput { fields { path message } }
      ... on Duplicate { message }
    }
  }
`)

export type PaperChoices = ResultOf<typeof paperChoicesQuery>
export type PaperInput = VariablesOf<typeof enterPaper>['input']
export type Receipt = Extract<ResultOf<typeof enterPaper>['enterPaper'], { __typename: 'Receipt' }>
