import type { Role } from '../../../server/identity/roles.ts'
import { POWERS, READERS } from '../expected-powers.ts'
import type { AudienceName, Grant } from './audiences.ts'

/**
 * Who may call a mutation that is no step of a case. Everybody else is refused with FORBIDDEN; where `seenBy` says who
 * sees the thing at all, everybody else gets NOT_FOUND for it, as for what is not there.
 */
export type MutationRow = { to: AudienceName; seenBy?: AudienceName }

export const MUTATION_ROWS: Readonly<Record<string, MutationRow>> = {
  addListingPicture: { to: 'pictureKeepers', seenBy: 'registerReaders' },
  addToSubmission: { to: 'receiptHolders' },
  answerAuthentication: { to: 'brandsAsked', seenBy: 'authenticationReaders' },
  // Answers for each finding by itself; who may ask is tried in test/schema/authentications.test.ts.
  askBrand: { to: 'everybody' },
  // Answers for each case by itself; the steps behind it are assignCase and unassignCase.
  assignCases: { to: 'everybody' },
  authoriseSeller: { to: 'brandKeepers', seenBy: 'brandReaders' },
  changeSavedSearch: { to: 'ownSearches', seenBy: 'ownSearches' },
  confirmFinding: { to: 'findingDeciders', seenBy: 'findingReaders' },
  createApiKey: { to: 'administrators' },
  createPartner: { to: 'administrators' },
  // Answers for each finding by itself, as confirmFinding and dismissFinding do.
  decideFindings: { to: 'everybody' },
  decideFieldRecord: { to: 'fieldDeciders', seenBy: 'fieldReaders' },
  describeBrand: { to: 'brandKeepers', seenBy: 'brandReaders' },
  disablePerson: { to: 'administrators' },
  disablePartner: { to: 'administrators' },
  dismissFinding: { to: 'findingDeciders', seenBy: 'findingReaders' },
  dismissSellerFinding: { to: 'sellerFindingDismissers', seenBy: 'sellerFindingReaders' },
  drawFieldSample: { to: 'fieldSamplers' },
  editBrand: { to: 'administrators', seenBy: 'brandReaders' },
  editPerson: { to: 'administrators' },
  enablePerson: { to: 'administrators' },
  enablePartner: { to: 'administrators' },
  endSellerLink: { to: 'operatorNamers', seenBy: 'caseStaff' },
  enterPaper: { to: 'intakeOfficers' },
  fileSubmission: { to: 'everybody' },
  // Who may take the step may issue its paper; here the paper is a refusal.
  importLexicon: { to: 'ruleWriters' },
  invitePerson: { to: 'administrators' },
  issueDocument: { to: 'refusers', seenBy: 'caseReaders' },
  linkSellers: { to: 'operatorNamers', seenBy: 'registerReaders' },
  mergeSellers: { to: 'operatorNamers', seenBy: 'registerReaders' },
  // The step the test sends has a draft tried; who may switch on is tried in test/schema/lexicon-rules.test.ts.
  moveLexiconRule: { to: 'ruleWriters' },
  openCaseOnFindings: { to: 'findingDeciders', seenBy: 'findingReaders' },
  openDocument: { to: 'filerRevealers', seenBy: 'caseReaders' },
  // The step the test sends puts a seller on the watch list.
  performRegisterAction: { to: 'sellerWatchers', seenBy: 'registerReaders' },
  postReports: { to: 'reportPosters' },
  previewDocument: { to: 'refusers', seenBy: 'caseReaders' },
  proposeLexiconRule: { to: 'ruleWriters' },
  registerBrand: { to: 'administrators' },
  registerInField: { to: 'fieldCollectors' },
  rejectMerge: { to: 'operatorNamers', seenBy: 'registerReaders' },
  removeSavedSearch: { to: 'ownSearches', seenBy: 'ownSearches' },
  resetPerson: { to: 'administrators' },
  rescreenListings: { to: 'rescreeners' },
  restoreSavedSearch: { to: 'ownSearches', seenBy: 'ownSearches' },
  revealFiler: { to: 'filerRevealers', seenBy: 'caseReaders' },
  revealIdentifier: { to: 'registerKeepers', seenBy: 'registerReaders' },
  reviewFieldRecord: { to: 'fieldSamplers', seenBy: 'fieldOverseers' },
  reviewLexiconHit: { to: 'ruleReviewers' },
  reviseLexiconRule: { to: 'ruleWriters' },
  revokeApiKey: { to: 'administrators' },
  revokeAuthorisation: { to: 'brandKeepers', seenBy: 'brandReaders' },
  saveSearch: { to: 'caseStaff' },
  seeSearchAlerts: { to: 'ownSearches', seenBy: 'ownSearches' },
  setOfficePhone: { to: 'askedOfficers' },
  setWorkload: { to: 'overseers' },
  triageReport: { to: 'reportTriagers', seenBy: 'reportReaders' },
  // Answers for each finding by itself; only who decided takes it back.
  undoFindingDecisions: { to: 'everybody' },
  // Only who dismissed takes it back; tried in test/schema/seller-finding-decision.test.ts.
  undoSellerFindingDismissal: { to: 'sellerFindingDismissers', seenBy: 'sellerFindingReaders' },
  unmergeSellers: { to: 'operatorNamers', seenBy: 'caseStaff' },
  withdrawRejection: { to: 'operatorNamers', seenBy: 'caseStaff' },
  withdrawSubmission: { to: 'receiptHolders' },
}

type Transfers = Readonly<Record<string, { offered?: readonly Role[]; between?: readonly Role[] }>>

/** Steps on a case that another office keeps: to answer its offer, or to decide between two offices. */
const TRANSFERS: Transfers = {
  acceptTransfer: { offered: ['intake', 'head'] },
  returnTransfer: { offered: ['intake', 'head'] },
  disputeJurisdiction: { offered: ['intake', 'head'] },
  referJurisdiction: { offered: ['head'] },
  designateAuthority: { between: ['head'] },
}

/** The step that a mutation takes: its own, or for the general door the one the test sends. */
export const stepOf = (mutation: string): string => (mutation === 'performCaseAction' ? 'noteCase' : mutation)

/** The steps of a procedure. */
export const stepNames = (procedure: string): string[] =>
  Object.keys(POWERS[procedure] ?? {}).filter((name) => !(name in MUTATION_ROWS))

export const isStep = (mutation: string): boolean =>
  Object.keys(POWERS).some((procedure) => stepNames(procedure).includes(stepOf(mutation)))

/** Who may take a step, from test/support/expected-powers.ts. */
export const stepGrants = (step: string): Grant[] =>
  Object.entries(POWERS).flatMap(([procedure, powers]) => {
    const power = Object.entries(powers[step] ?? {}) as [Role, 'any' | 'own'][]
    const rolesWith = (...kinds: string[]) => power.flatMap(([role, kind]) => (kinds.includes(kind) ? [role] : []))
    const readersOf = (roles: readonly Role[] = []) => roles.filter((role) => READERS[procedure]!.includes(role))
    return powers[step] === undefined
      ? []
      : [
          { roles: rolesWith('any'), procedure, reach: 'office' as const },
          { roles: rolesWith('any', 'own'), procedure, reach: 'assigned' as const },
          { roles: readersOf(TRANSFERS[step]?.offered), procedure, reach: 'offered' as const },
          { roles: readersOf(TRANSFERS[step]?.between), procedure, reach: 'between' as const },
        ]
  })
