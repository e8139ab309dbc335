import { graphql, type ResultOf } from '../../app/graphql.ts'

export const documentsQuery = graphql(`
  query CaseDocuments($id: UUID!) {
    case(id: $id) {
      id version
      documents {
        id title number measure version replacesId replacedById issuedAt servedOn unusedReason bytes sha256 showsFiler canOpen
        issuedBy { id name }
      }
      availableForms {
        name label measure measureLabel source isCompared enabled disabledReason showsFiler replacesId
        answers { name value }
        fields { name label hint kind required maxLength onlyPeople withoutPeople options { value label article } }
      }
      colleagues { id name }
    }
  }
`)

export const previewDocument = graphql(`
  mutation PreviewDocument($input: PreviewDocumentInput!) {
    previewDocument(input: $input) {
      __typename
      ... on DocumentAddress { url }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
      ... on Duplicate { message }
    }
  }
`)

export const issueDocument = graphql(`
  mutation IssueDocument($input: IssueDocumentInput!) {
    issueDocument(input: $input) {
      __typename
      ... on DocumentIssued { document { id title number } case { id } }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
      ... on StaleVersion { message }
      ... on Duplicate { message }
    }
  }
`)

export const openDocument = graphql(`
  mutation OpenDocument($input: OpenDocumentInput!) {
    openDocument(input: $input) {
      __typename
      ... on DocumentAddress { url }
      ... on InvalidInput { message }
    }
  }
`)

export type CaseWithDocuments = NonNullable<ResultOf<typeof documentsQuery>['case']>
export type IssuedDocument = CaseWithDocuments['documents'][number]
export type AvailableForm = CaseWithDocuments['availableForms'][number]
export type FormField = AvailableForm['fields'][number]
export type FormColleague = CaseWithDocuments['colleagues'][number]
