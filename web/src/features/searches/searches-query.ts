import { graphql, type ResultOf } from '../../app/graphql.ts'

export const searchesQuery = graphql(`
  query SavedSearches {
    savedSearches {
      sendsMail
      searches {
        id kind name address alerts lookedAt
        newSellers { id name }
        newListings { id title }
      }
    }
  }
`)

export const changeSearch = graphql(`
  mutation ChangeSavedSearch($input: ChangeSavedSearchInput!) {
    changeSavedSearch(input: $input) {
      __typename
      ... on SavedSearch { id name alerts }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const removeSearch = graphql(`
  mutation RemoveSavedSearch($input: SavedSearchInput!) {
    removeSavedSearch(input: $input) { __typename ... on SavedSearch { id } }
  }
`)

export const restoreSearch = graphql(`
  mutation RestoreSavedSearch($input: SavedSearchInput!) {
    restoreSavedSearch(input: $input) { __typename ... on SavedSearch { id } }
  }
`)

export const seeAlerts = graphql(`
  mutation SeeSearchAlerts($input: SavedSearchInput!) {
    seeSearchAlerts(input: $input) { __typename ... on SavedSearch { id newSellers { id } newListings { id } } }
  }
`)

export type SavedSearch = NonNullable<ResultOf<typeof searchesQuery>['savedSearches']>['searches'][number]
