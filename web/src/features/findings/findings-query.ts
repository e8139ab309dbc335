import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'

export const findingsQuery = graphql(`
  query Findings($filter: FindingFilter, $after: String) {
    findings(filter: $filter, first: 20, after: $after) {
      nodes {
        id signal label articles categoryLabel severity score note state createdAt decidedAt decisionReason dismissalLabel
        spans { field start end text }
        authority { id name }
        brands { id nameZh }
        authentications { id askedAt dueOn isOverdue verdict verdictLabel reason answeredAt pausesCase brand { id nameZh } document { fileName url } }
        case { id number }
        listing { id title text brand price { fen } seller { id name caseCount findings { signal label score state } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const findingFacetsQuery = graphql(`
  query FindingFacets($filter: FindingFilter) {
    findingFacets(filter: $filter) { name values { value label count } }
  }
`)

export const decideFindings = graphql(`
  mutation DecideFindings($input: DecideFindingsInput!) {
    decideFindings(input: $input) {
      __typename
      ... on FindingsDecided { results { findingId outcome finding { id state decidedAt decisionReason dismissalLabel } } }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const undoFindingDecisions = graphql(`
  mutation UndoFindingDecisions($input: UndoFindingDecisionsInput!) {
    undoFindingDecisions(input: $input) {
      __typename
      ... on FindingsDecided { results { findingId outcome finding { id state decidedAt decisionReason dismissalLabel } } }
      ... on InvalidInput { message }
    }
  }
`)

export const openCaseOnFindings = graphql(`
  mutation OpenCaseOnFindings($input: OpenCaseOnFindingsInput!) {
    openCaseOnFindings(input: $input) {
      __typename
      ... on Case { id number }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

export const leadCategoriesQuery = graphql(`
  query LeadCategories {
    categories { name label kind }
  }
`)

export type Finding = ResultOf<typeof findingsQuery>['findings']['nodes'][number]
export type FindingFilter = NonNullable<VariablesOf<typeof findingsQuery>['filter']>
export type DecideInput = VariablesOf<typeof decideFindings>['input']
export type Dismissal = NonNullable<DecideInput['dismissal']>

export const dismissals = [
  'OTHER_MEANING',
  'NOT_AN_OFFER',
  'PROVEN_GENUINE',
  'LAWFUL_EXCEPTION',
  'MISREAD',
  'OTHER',
] as const satisfies readonly Dismissal[]

export const facetNames = ['signal', 'category', 'brand', 'sellerId', 'authorityId'] as const
export const states = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const
export const scores = ['0.9', '0.75', '0.6', '0.4'] as const

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** The filter as the address holds it; what cannot be one is left out. */
export const readFilter = (read: (name: string) => string | undefined): FindingFilter => {
  const idAt = (name: string) => (uuid.test(read(name) ?? '') ? read(name)! : null)
  const score = scores.find((one) => one === read('scoreFrom'))
  return {
    state: states.find((one) => one === read('state')) ?? 'OPEN',
    signal: read('signal') ?? null,
    category: /^[A-Z_]+$/.test(read('category') ?? '') ? (read('category') as FindingFilter['category']) : null,
    brand: read('brand') ?? null,
    sellerId: idAt('sellerId'),
    authorityId: idAt('authorityId'),
    scoreFrom: score ? Number(score) : null,
  }
}
