import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'

export const brandsQuery = graphql(`
  query Brands($query: String, $after: String) {
    brands(query: $query, first: 20, after: $after) {
      nodes { id nameZh nameLatin aliases rightHolder currentAuthorisationCount }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const brandQuery = graphql(`
  query Brand($id: UUID!) {
    brand(id: $id) {
      id version nameZh nameLatin aliases rightHolder goods updatedAt mayEdit mayKeep
      marks { registrationNo class }
      contact { name phone email }
    }
  }
`)

export const authorisationsQuery = graphql(`
  query BrandAuthorisations($id: UUID!, $filter: BrandAuthorisationFilter, $after: String) {
    brand(id: $id) {
      id
      authorisations(filter: $filter, first: 20, after: $after) {
        nodes {
          id party creditCode scope fromOn untilOn state stateLabel recordedAt revokedOn revokeReason
          accounts { platform platformLabel handle url }
          document { fileName url sha256 }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const registerBrand = graphql(`
  mutation RegisterBrand($input: RegisterBrandInput!) {
    registerBrand(input: $input) {
      __typename
      ... on Brand { id nameZh }
      ... on InvalidInput { message fields { path message } }
      ... on Duplicate { message existingId }
    }
  }
`)

export const editBrand = graphql(`
  mutation EditBrand($input: EditBrandInput!) {
    editBrand(input: $input) {
      __typename
      ... on Brand { id version nameZh }
      ... on InvalidInput { message fields { path message } }
      ... on Duplicate { message existingId }
      ... on StaleVersion { message }
    }
  }
`)

export const describeBrand = graphql(`
  mutation DescribeBrand($input: DescribeBrandInput!) {
    describeBrand(input: $input) {
      __typename
      ... on Brand { id version goods contact { name phone email } }
      ... on InvalidInput { message fields { path message } }
      ... on StaleVersion { message }
    }
  }
`)

export const authoriseSeller = graphql(`
  mutation AuthoriseSeller($input: AuthoriseSellerInput!) {
    authoriseSeller(input: $input) {
      __typename
      ... on BrandAuthorisation { id party }
      ... on InvalidInput { message fields { path message } }
      ... on Duplicate { message }
    }
  }
`)

export const revokeAuthorisation = graphql(`
  mutation RevokeAuthorisation($input: RevokeAuthorisationInput!) {
    revokeAuthorisation(input: $input) {
      __typename
      ... on BrandAuthorisation { id state stateLabel revokedOn revokeReason }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export type BrandRow = ResultOf<typeof brandsQuery>['brands']['nodes'][number]
export type Brand = NonNullable<ResultOf<typeof brandQuery>['brand']>
export type Authorisation = NonNullable<
  ResultOf<typeof authorisationsQuery>['brand']
>['authorisations']['nodes'][number]
export type Platform = Authorisation['accounts'][number]['platform']
export type AuthorisationState = Authorisation['state']
export type IdentityInput = VariablesOf<typeof registerBrand>['input']

export const authorisationStates = ['CURRENT', 'UPCOMING', 'EXPIRED', 'REVOKED'] as const
export const platforms = ['WECHAT', 'SHOP', 'MINI_PROGRAM', 'LIVE_ROOM', 'GROUP', 'OTHER'] as const
