import { graphql, type ResultOf } from '../../app/graphql.ts'

/** A submission as its filer sees it. */
export const Followed = graphql(`
  fragment Followed on FollowedSubmission {
    number
    receivedAt
    categoryLabel
    kinds
    narrative
    withdrawnAt
    canWithdraw
    canAdd
    cases {
      number
      procedureLabel
      stateLabel
      next
      isClosed
      authority {
        name
        phone
      }
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
    timeline {
      id
      at
      kind
      by
      title
      body
      caseNumber
    }
    evidence {
      id
      fileName
      mediaType
      bytes
      sha256
      receivedAt
    }
  }
`)

export type FollowedSubmission = ResultOf<typeof Followed>

export const FollowSubmission = graphql(
  `
    query FollowSubmission($number: String!, $secret: String!) {
      followSubmission(number: $number, secret: $secret) {
        ...Followed
      }
    }
  `,
  [Followed],
)
