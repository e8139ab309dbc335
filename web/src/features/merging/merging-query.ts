import { graphql, type ResultOf } from '../../app/graphql.ts'

export const candidatesQuery = graphql(`
  query MergeCandidates($filter: MergeCandidateFilter, $after: String) {
    mergeCandidates(filter: $filter, first: 20, after: $after) {
      nodes {
        id probability
        one { id number name kindLabel }
        other { id number name kindLabel }
        reasons { kind trait label weight }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const candidateQuery = graphql(`
  query MergeCandidate($id: UUID!) {
    mergeCandidate(id: $id) {
      id score probability computedAt
      one {
        id version number name kindLabel realNameLabel divisionCode caseCount createdAt
        accounts { id platformLabel handle } identifiers { id kindLabel value }
        operator { representative { id } members { id name } }
      }
      other {
        id version number name kindLabel realNameLabel divisionCode caseCount createdAt
        accounts { id platformLabel handle } identifiers { id kindLabel value }
        operator { representative { id } members { id name } rejections { id withdrawnAt one { id } other { id } } }
      }
      reasons { kind trait label value holders weight counted }
    }
  }
`)

export const operatorQuery = graphql(`
  query SellerOperator($id: UUID!, $asOf: DateTime) {
    seller(id: $id) {
      id name
      operator(asOf: $asOf) {
        representative { id }
        members { id number name kindLabel caseCount }
        merges {
          id reason isAutomatic mergedAt undoneAt undoneReason
          seller { id name } into { id name } mergedBy { id name } undoneBy { id name }
        }
        rejections { id reason decidedAt withdrawnAt one { id name } other { id name } }
        links { id note recordedAt upline { id name } downline { id name } }
      }
    }
  }
`)

export const graphQuery = graphql(`
  query SellerGraph($id: UUID!, $depth: Int, $nodes: Int) {
    sellerGraph(sellerId: $id, depth: $depth, nodes: $nodes) {
      isCut
      nodes { id kind label what depth }
      edges { fromId toId kind label }
    }
  }
`)

export const mergeSellers = graphql(`
  mutation MergeSellers($input: MergeSellersInput!) {
    mergeSellers(input: $input) {
      __typename
      ... on SellerMerge { id seller { id } into { id } }
      ... on InvalidInput { message fields { path message } }
      ... on StaleVersion { message }
      ... on Duplicate { message }
    }
  }
`)

export const unmergeSellers = graphql(`
  mutation UnmergeSellers($input: UnmergeSellersInput!) {
    unmergeSellers(input: $input) {
      __typename
      ... on SellerMerge { id undoneAt }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export const rejectMerge = graphql(`
  mutation RejectMerge($input: RejectMergeInput!) {
    rejectMerge(input: $input) {
      __typename
      ... on MergeRejection { id one { id } other { id } }
      ... on InvalidInput { message fields { path message } }
      ... on Duplicate { message }
    }
  }
`)

export const withdrawRejection = graphql(`
  mutation WithdrawRejection($input: WithdrawRejectionInput!) {
    withdrawRejection(input: $input) {
      __typename
      ... on MergeRejection { id withdrawnAt }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export type Candidate = NonNullable<ResultOf<typeof candidateQuery>['mergeCandidate']>
export type Compared = NonNullable<Candidate['one']>
export type Reason = Candidate['reasons'][number]
export type Operator = NonNullable<NonNullable<ResultOf<typeof operatorQuery>['seller']>['operator']>
export type Graph = NonNullable<ResultOf<typeof graphQuery>['sellerGraph']>
