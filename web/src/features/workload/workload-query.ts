import { graphql, type ResultOf } from '../../app/graphql.ts'

export const workloadsQuery = graphql(`
  query Workloads($after: String) {
    workloads(first: 50, after: $after) {
      nodes {
        person { id name roleLabels authority { id name } }
        capacity isUsual leaveFrom leaveTo isAway open dueSoon overdue room version
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const proposalQuery = graphql(`
  query ProposeDistribution($procedure: String) {
    proposeDistribution(procedure: $procedure) {
      shares {
        case { id number version procedureLabel categoryLabel due { label article on at unit daysLeft isOverdue provisional state explanation } }
        person { id name }
        reason room choices away
      }
      people { load { person { id name } open capacity isAway } given }
      hasMore
    }
    procedures { name label }
  }
`)

export const setWorkload = graphql(`
  mutation SetWorkload($input: SetWorkloadInput!) {
    setWorkload(input: $input) {
      __typename
      ... on SetWorkloadDone { workload { person { id name } capacity leaveFrom leaveTo version } }
      ... on InvalidInput { message fields { path message } }
      ... on StaleVersion { message currentVersion }
    }
  }
`)

export type Workload = ResultOf<typeof workloadsQuery>['workloads']['nodes'][number]
export type Proposal = ResultOf<typeof proposalQuery>['proposeDistribution']
export type Share = Proposal['shares'][number]
