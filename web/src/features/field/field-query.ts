import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'

export const fieldFormQuery = graphql(`
  query FieldForm {
    fieldForm {
      agreement { version text }
      kinds { value label }
      registeredKinds
      platforms { value label }
      realNameLevels { value label }
      exemptions { value label }
    }
  }
`)

export type FieldForm = ResultOf<typeof fieldFormQuery>['fieldForm']

export const collectorQuery = graphql(`
  query Collector {
    me { id name permissions authority { divisionCode } }
  }
`)

export const registerInField = graphql(`
  mutation RegisterInField($input: RegisterInFieldInput!) {
    registerInField(input: $input) {
      __typename
      ... on FieldRecord { outcome outcomeLabel decidedByWhom seller { name number } }
      ... on InvalidInput { fields { path message } }
      ... on Duplicate { message }
    }
  }
`)

export type RegisterInput = VariablesOf<typeof registerInField>['input']

export const matchesQuery = graphql(`
  query FieldMatches($input: FieldMatchInput!) {
    fieldMatches(input: $input) { reasons seller { id name number kindLabel divisionCode } }
  }
`)

export const sentQuery = graphql(`
  query SentRecords {
    fieldRecords(filter: { isMine: true }, first: 100) {
      nodes { clientRecordId outcome outcomeLabel decidedByWhom decisionReason seller { name number } }
    }
  }
`)

export const placesQuery = graphql(`
  query FieldPlaces($text: String!) {
    divisions(text: $text) { code name path }
  }
`)
