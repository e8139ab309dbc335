import type { AudienceName } from './audiences.ts'

/** What those get who are not meant: null, nothing (an empty list, all counts zero), or a refusal by its code. */
export type Otherwise = 'null' | 'nothing' | 'FORBIDDEN' | 'NOT_FOUND'

/** Who gets something from a field of Query. `unknown`: the refusal for callers who have not said who they are. */
export type QueryRow = { to: AudienceName; otherwise?: Otherwise; unknown?: 'UNAUTHENTICATED' }

export const QUERY_ROWS: Readonly<Record<string, QueryRow>> = {
  advertCheck: { to: 'everybody' },
  authorities: { to: 'caseStaff', otherwise: 'FORBIDDEN' },
  authority: { to: 'caseStaff', otherwise: 'FORBIDDEN' },
  case: { to: 'caseReaders', otherwise: 'null' },
  cases: { to: 'caseReaders', otherwise: 'nothing', unknown: 'UNAUTHENTICATED' },
  categories: { to: 'everybody' },
  categorySuggestion: { to: 'everybody' },
  commonColleagues: { to: 'caseReaders', otherwise: 'nothing' },
  divisions: { to: 'everybody' },
  dueCalendar: { to: 'caseReaders', otherwise: 'nothing', unknown: 'UNAUTHENTICATED' },
  dueLadder: { to: 'caseReaders', otherwise: 'nothing', unknown: 'UNAUTHENTICATED' },
  findingFacets: { to: 'findingReaders', otherwise: 'nothing' },
  fieldForm: { to: 'everybody' },
  fieldMatches: { to: 'fieldCollectors', otherwise: 'FORBIDDEN' },
  fieldRecords: { to: 'fieldReaders', otherwise: 'nothing' },
  fieldSample: { to: 'fieldOverseers', otherwise: 'null' },
  fieldSamples: { to: 'fieldOverseers', otherwise: 'nothing' },
  fieldWork: { to: 'fieldOverseers', otherwise: 'nothing' },
  findings: { to: 'findingReaders', otherwise: 'nothing' },
  followSubmission: { to: 'receiptHolders', otherwise: 'null' },
  listing: { to: 'registerReaders', otherwise: 'null' },
  listings: { to: 'registerReaders', otherwise: 'nothing' },
  me: { to: 'persons', otherwise: 'null' },
  mergeCandidate: { to: 'caseStaff', otherwise: 'null' },
  mergeCandidates: { to: 'caseStaff', otherwise: 'nothing' },
  partnerReport: { to: 'reportOwners', otherwise: 'FORBIDDEN' },
  partnerReports: { to: 'reportReaders', otherwise: 'nothing' },
  partners: { to: 'accountKeepers', otherwise: 'nothing' },
  people: { to: 'accountKeepers', otherwise: 'nothing' },
  procedures: { to: 'everybody' },
  proposeDistribution: { to: 'overseers', otherwise: 'FORBIDDEN' },
  queues: { to: 'caseStaff', otherwise: 'nothing' },
  remedies: { to: 'everybody' },
  remedyHelp: { to: 'everybody' },
  rescreening: { to: 'ruleReaders', otherwise: 'FORBIDDEN' },
  savedSearches: { to: 'caseStaff', otherwise: 'null' },
  seller: { to: 'registerReaders', otherwise: 'null' },
  sellerCheck: { to: 'everybody' },
  sellerGraph: { to: 'caseStaff', otherwise: 'NOT_FOUND' },
  sellerSuggestions: { to: 'everybody' },
  sellers: { to: 'registerReaders', otherwise: 'nothing' },
  signalPrecision: { to: 'ruleReaders', otherwise: 'FORBIDDEN' },
  workloads: { to: 'overseers', otherwise: 'nothing' },
}
