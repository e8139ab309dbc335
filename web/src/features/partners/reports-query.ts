import { graphql, type ResultOf } from '../../app/graphql.ts'

export const reportsQuery = graphql(`
  query PartnerReports($filter: PartnerReportFilter, $orderBy: PartnerReportOrder, $after: String) {
    partnerReports(filter: $filter, orderBy: $orderBy, first: 20, after: $after) {
      nodes {
        id externalId partnerName categoryLabel text occurredOn evidenceLinks receivedAt state stateLabel
        caseNumber triagedAt triageNote
        triagedBy { id name }
        sellerTold { name wechatId phone shopName link creditCode }
        seller { id name caseCount }
        listings { id title findings { id label state } }
        case { id number }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const triageReport = graphql(`
  mutation TriageReport($input: TriageReportInput!) {
    triageReport(input: $input) {
      __typename
      ... on PartnerReport { id state caseNumber case { id number } }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
    }
  }
`)

export type Report = ResultOf<typeof reportsQuery>['partnerReports']['nodes'][number]
