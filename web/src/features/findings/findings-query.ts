import { graphql, type ResultOf } from '../../app/graphql.ts'

export const findingsQuery = graphql(`
  query Findings($filter: FindingFilter, $after: String) {
    findings(filter: $filter, first: 20, after: $after) {
      nodes {
        id signal label article severity score note state createdAt decidedAt decisionReason
        spans { field start end text }
        listing { id title text brand price { fen } seller { id name caseCount } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const confirmFinding = graphql(`
  mutation ConfirmFinding($input: DecideFindingInput!) {
    confirmFinding(input: $input) {
      __typename
      ... on Finding { id state decidedAt decisionReason }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export const dismissFinding = graphql(`
  mutation DismissFinding($input: DecideFindingInput!) {
    dismissFinding(input: $input) {
      __typename
      ... on Finding { id state decidedAt decisionReason }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export type Finding = ResultOf<typeof findingsQuery>['findings']['nodes'][number]
