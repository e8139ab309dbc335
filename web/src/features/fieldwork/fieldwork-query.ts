import { graphql, type ResultOf } from '../../app/graphql.ts'

const Person = graphql(`fragment FieldPerson on Person @_unmask { id name }`)

export const RecordFields = graphql(
  `
    fragment FieldRecordFields on FieldRecord @_unmask {
      id takenAt receivedAt outcome outcomeLabel decidedByWhom mayDecide decisionReason
      collector { ...FieldPerson }
      seller { id name number }
      candidatesHiddenReason
      candidates { reasons seller { id name number kindLabel divisionCode } }
      told {
        name kindLabel divisionCode lines { label value } goods goodsNeedLicence realNameLabel exemptionLabel
        licenceExpiresOn place
      }
      agreement { version }
      licencePhoto { sha256 previewUrl }
      signature { sha256 previewUrl }
    }
  `,
  [Person],
)

export const doubtfulQuery = graphql(
  `
    query DoubtfulRecords($after: String) {
      fieldRecords(filter: { outcome: POSSIBLE_DUPLICATE }, first: 10, after: $after) {
        nodes { ...FieldRecordFields }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [RecordFields],
)

export const workQuery = graphql(
  `
    query FieldWork($from: Date!, $to: Date!) {
      fieldWork(from: $from, to: $to) {
        collector { ...FieldPerson }
        records created joined waiting refused duplicates confirmed wrong
        days { on count }
        quality { share low high }
      }
    }
  `,
  [Person],
)

export const samplesQuery = graphql(
  `
    query FieldSamples {
      fieldSamples(first: 20) {
        nodes {
          id drawnAt fromOn toOn seed population
          drawnBy { ...FieldPerson }
          collector { ...FieldPerson }
          items { verdict }
        }
      }
    }
  `,
  [Person],
)

export const sampleQuery = graphql(
  `
    query FieldSample($id: UUID!) {
      fieldSample(id: $id) {
        id drawnAt fromOn toOn seed population
        drawnBy { ...FieldPerson }
        collector { ...FieldPerson }
        items {
          place verdict reason reviewedAt mayReview
          reviewedBy { ...FieldPerson }
          record { ...FieldRecordFields }
        }
      }
    }
  `,
  [Person, RecordFields],
)

export const decideRecord = graphql(`
  mutation DecideFieldRecord($input: DecideFieldRecordInput!) {
    decideFieldRecord(input: $input) {
      __typename
      ... on FieldRecord { id outcomeLabel }
      ... on InvalidInput { fields { path message } }
      ... on IllegalTransition { message }
      ... on Duplicate { message }
    }
  }
`)

export const drawSample = graphql(`
  mutation DrawFieldSample($input: DrawFieldSampleInput!) {
    drawFieldSample(input: $input) {
      __typename
      ... on FieldSample { id }
      ... on InvalidInput { fields { path message } }
    }
  }
`)

export const reviewRecord = graphql(`
  mutation ReviewFieldRecord($input: ReviewFieldRecordInput!) {
    reviewFieldRecord(input: $input) {
      __typename
      ... on FieldSample { id items { place verdict } }
      ... on InvalidInput { fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export type FoundRecord = ResultOf<typeof RecordFields>
export type Work = ResultOf<typeof workQuery>['fieldWork'][number]
export type Sample = NonNullable<ResultOf<typeof sampleQuery>['fieldSample']>
export type SampleItem = Sample['items'][number]
