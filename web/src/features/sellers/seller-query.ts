import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'

export const sellerQuery = graphql(`
  query Seller($id: UUID!) {
    seller(id: $id) {
      id number name nameInFull kindLabel realNameLevel realNameLabel status divisionCode caseCount openFindingCount createdAt tracesHiddenReason
      version goodsNeedLicence realNameCheckedOn realNameRecheckOn attentions
      findings { signal label articles severity score note basis state decisionReason dismissalLabel cases { id number } }
      riskScore { score version steps { kind label count latestOn adds } }
      accounts { id platformLabel handle url }
      identifiers { id kindLabel value isMasked }
      register {
        licences {
          id kindLabel number scope issuedBy issuedOn expiresOn state stateLabel expiry expiryLabel
        }
        exemptions { id kindLabel declaredOn shownAt endedOn }
        turnoverYears {
          year totalYuan isOverLimit
          parts { accountId seller { id name } amount { fen } sourceLabel reportedOn }
        }
        hints { name text article }
        watches { id reason endsOn putAt putBy { id name } }
        actions {
          name about targetId label consequence irreversible
          fields { name label hint kind required maxLength options { value label } }
          values { name value }
        }
      }
      fieldRecords {
        id takenAt outcomeLabel decidedAt decisionReason
        collector { id name }
        decidedBy { id name }
      }
      history { id at label by { id name } }
      cases(first: 20) {
        nodes {
          id number procedureLabel categoryLabel stateLabel isClosed receivedOn
          assignee { id name }
          seller { id name }
          due { clock label article on at unit daysLeft isOverdue provisional state explanation }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const sellerListingsQuery = graphql(`
  query SellerListings($id: UUID!, $after: String) {
    seller(id: $id) {
      id
      listings(first: 20, after: $after) {
        nodes {
          id title text brand createdAt
          price { fen }
          findings { id label articles severity score note state decisionReason spans { field start end text } }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)

export const performRegisterAction = graphql(`
  mutation PerformRegisterAction($input: PerformRegisterActionInput!) {
    performRegisterAction(input: $input) {
      __typename
      ... on Seller { id version name }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
      ... on StaleVersion { message currentVersion }
      ... on Duplicate { message existingId }
    }
  }
`)

export const dismissSellerFinding = graphql(`
  mutation DismissSellerFinding($input: DismissSellerFindingInput!) {
    dismissSellerFinding(input: $input) {
      __typename
      ... on Seller { id }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export const undoSellerFindingDismissal = graphql(`
  mutation UndoSellerFindingDismissal($input: UndoSellerFindingDismissalInput!) {
    undoSellerFindingDismissal(input: $input) {
      __typename
      ... on Seller { id }
      ... on InvalidInput { message }
      ... on IllegalTransition { message }
    }
  }
`)

export const revealIdentifier = graphql(`
  mutation RevealIdentifier($input: RevealIdentifierInput!) {
    revealIdentifier(input: $input) {
      __typename
      ... on RevealedIdentifier { id value }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const pictureFingerprints = graphql(`
  query PictureFingerprints($uploadId: String!) {
    pictureFingerprints(uploadId: $uploadId) { avatar collectionQr }
  }
`)

export type Seller = NonNullable<ResultOf<typeof sellerQuery>['seller']>
export type Register = Seller['register']
export type RegisterAction = Register['actions'][number]
export type RegisterField = RegisterAction['fields'][number]
export type SellerFinding = Seller['findings'][number]
export type SellerDismissal = NonNullable<VariablesOf<typeof dismissSellerFinding>['input']['dismissal']>

export const sellerDismissals = [
  'LOOKED_INTO',
  'SAME_MATTER',
  'SET_RIGHT',
  'TOO_SLIGHT',
  'ANOTHER_SELLER',
] as const satisfies readonly SellerDismissal[]
