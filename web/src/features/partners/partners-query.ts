import { graphql, type ResultOf } from '../../app/graphql.ts'

export const partnersQuery = graphql(`
  query Partners {
    partners {
      id name sandbox createdAt disabledAt reportCount
      apiKeys { id name prefix scopes createdAt lastUsedAt revokedAt }
    }
  }
`)

export const createPartner = graphql(`
  mutation CreatePartner($input: CreatePartnerInput!) {
    createPartner(input: $input) {
      __typename
      ... on Partner { id name }
      ... on InvalidInput { message fields { path message } }
      ... on Duplicate { message }
    }
  }
`)

export const createApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on NewApiKey { secret apiKey { id name } }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const revokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      __typename
      ... on ApiKey { id revokedAt }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const disablePartner = graphql(`
  mutation DisablePartner($input: DisablePartnerInput!) {
    disablePartner(input: $input) {
      __typename
      ... on Partner { id disabledAt }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const enablePartner = graphql(`
  mutation EnablePartner($input: EnablePartnerInput!) {
    enablePartner(input: $input) {
      __typename
      ... on Partner { id disabledAt }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export type Partner = ResultOf<typeof partnersQuery>['partners'][number]
export type ApiKey = Partner['apiKeys'][number]
