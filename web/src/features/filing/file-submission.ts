import { graphql } from '../../app/graphql.ts'

export const FileSubmission = graphql(`
  mutation FileSubmission($input: FileSubmissionInput!) {
    fileSubmission(input: $input) {
      __typename
      ... on Receipt {
        number
        secret
        receivedAt
        cases {
          number
          procedureLabel
          stateLabel
          next
          isClosed
          due {
            label
            article
            on
            unit
            daysLeft
            isOverdue
            provisional
            state
            explanation
          }
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on Duplicate {
        message
      }
    }
  }
`)
