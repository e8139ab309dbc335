import { answerDefence } from './answer-defence.ts'
import { applyToCourt } from './apply-to-court.ts'
import { approveDecision } from './approve-decision.ts'
import { approveInstalments } from './approve-instalments.ts'
import { bankCash } from './bank-cash.ts'
import { changeOfficers } from './change-officers.ts'
import { closeDefence } from './close-defence.ts'
import { closeEnforcement } from './close-enforcement.ts'
import { closeHearing } from './close-hearing.ts'
import { confirmAddress } from './confirm-address.ts'
import { decideOfficerRecusal } from './decide-officer-recusal.ts'
import { decideUrgentMeasure } from './decide-urgent-measure.ts'
import { demandPayment } from './demand-payment.ts'
import { disposeOfKept } from './dispose-of-kept.ts'
import { disposeOfSeized } from './dispose-of-seized.ts'
import { endDisplayEarly } from './end-display-early.ts'
import { endExcludedTime } from './end-excluded-time.ts'
import { extendDecision } from './extend-decision.ts'
import { extendDecisionTogether } from './extend-decision-together.ts'
import { extendReview } from './extend-review.ts'
import { extendSeizure } from './extend-seizure.ts'
import { givePublicNotice } from './give-public-notice.ts'
import { handInCash } from './hand-in-cash.ts'
import { holdDiscussion } from './hold-discussion.ts'
import { keepEvidence } from './keep-evidence.ts'
import { keepEvidenceUrgently } from './keep-evidence-urgently.ts'
import { nameOfficers } from './name-officers.ts'
import { noticeHearing } from './notice-hearing.ts'
import { passReview } from './pass-review.ts'
import { penaliseOnTheSpot } from './penalise-on-the-spot.ts'
import { proposeDecision } from './propose-decision.ts'
import { publishDecision } from './publish-decision.ts'
import { recordAnnulment } from './record-annulment.ts'
import { recordCourtOutcome } from './record-court-outcome.ts'
import { recordDefence } from './record-defence.ts'
import { recordPayment } from './record-payment.ts'
import { recordRemedyExpiry } from './record-remedy-expiry.ts'
import { reopenInvestigation } from './reopen-investigation.ts'
import { requestHearing } from './request-hearing.ts'
import { resumeInvestigation } from './resume-investigation.ts'
import { returnForCorrection } from './return-for-correction.ts'
import { returnForSupplement } from './return-for-supplement.ts'
import { returnProposal } from './return-proposal.ts'
import { returnWithOpinion } from './return-with-opinion.ts'
import { seizeGoods } from './seize-goods.ts'
import { seizeGoodsUrgently } from './seize-goods-urgently.ts'
import { serveDecision } from './serve-decision.ts'
import { serveNotice } from './serve-notice.ts'
import { startExcludedTime } from './start-excluded-time.ts'
import { submitForReview } from './submit-for-review.ts'
import { suspendInvestigation } from './suspend-investigation.ts'
import { tellRights } from './tell-rights.ts'
import { terminateInvestigation } from './terminate-investigation.ts'
import { withdrawHearing } from './withdraw-hearing.ts'
import { withdrawPublication } from './withdraw-publication.ts'
import { writeReport } from './write-report.ts'

/** The steps of a penalty case alone, in the order buttons are drawn. */
export const enforcementActions = [
  nameOfficers,
  penaliseOnTheSpot,
  tellRights,
  writeReport,
  submitForReview,
  passReview,
  returnForCorrection,
  returnForSupplement,
  returnWithOpinion,
  serveNotice,
  recordDefence,
  answerDefence,
  requestHearing,
  noticeHearing,
  closeHearing,
  withdrawHearing,
  closeDefence,
  holdDiscussion,
  proposeDecision,
  approveDecision,
  returnProposal,
  serveDecision,
  recordPayment,
  approveInstalments,
  demandPayment,
  recordRemedyExpiry,
  applyToCourt,
  recordCourtOutcome,
  closeEnforcement,
  keepEvidence,
  keepEvidenceUrgently,
  disposeOfKept,
  seizeGoods,
  seizeGoodsUrgently,
  decideUrgentMeasure,
  extendSeizure,
  disposeOfSeized,
  startExcludedTime,
  endExcludedTime,
  suspendInvestigation,
  resumeInvestigation,
  terminateInvestigation,
  reopenInvestigation,
  extendDecision,
  extendDecisionTogether,
  extendReview,
  changeOfficers,
  decideOfficerRecusal,
  confirmAddress,
  givePublicNotice,
  publishDecision,
  recordAnnulment,
  withdrawPublication,
  endDisplayEarly,
  handInCash,
  bankCash,
] as const
