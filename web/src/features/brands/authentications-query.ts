import { graphql, type ResultOf } from '../../app/graphql.ts'

export const authenticationsQuery = graphql(`
  query Authentications($isAnswered: Boolean, $after: String) {
    authentications(isAnswered: $isAnswered, first: 20, after: $after) {
      nodes {
        id question title text url askedAt dueOn isOverdue verdict verdictLabel reason answeredAt pausesCase mayAnswer
        price { fen }
        spans { field start end text }
        brand { id nameZh }
        authority { id name }
        document { fileName url }
        finding { id listing { id } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const answerAuthentication = graphql(`
  mutation AnswerAuthentication($input: AnswerAuthenticationInput!) {
    answerAuthentication(input: $input) {
      __typename
      ... on Authentication { id verdict verdictLabel reason answeredAt mayAnswer isOverdue document { fileName url } }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export type Authentication = ResultOf<typeof authenticationsQuery>['authentications']['nodes'][number]

export const verdicts = ['GENUINE', 'COUNTERFEIT', 'CANNOT_TELL'] as const
