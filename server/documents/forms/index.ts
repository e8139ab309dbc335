import type { Form } from '../define-form.ts'
import { addressConfirmation } from './address-confirmation.ts'
import { assistanceRequest } from './assistance-request.ts'
import { caseReview } from './case-review.ts'
import { caseSource } from './case-source.ts'
import { caseTransfer } from './case-transfer.ts'
import { closingApproval } from './closing-approval.ts'
import { coerciveMeasure } from './coercive-measure.ts'
import { collectiveDiscussion } from './collective-discussion.ts'
import { complaintAcceptance } from './complaint-acceptance.ts'
import { complaintRefusal } from './complaint-refusal.ts'
import { complaintRegistration } from './complaint-registration.ts'
import { correctionOrder } from './correction-order.ts'
import { courtApplication } from './court-application.ts'
import { crimeTransfer } from './crime-transfer.ts'
import { custodyOrder } from './custody-order.ts'
import { decisionApproval } from './decision-approval.ts'
import { defenceRecord } from './defence-record.ts'
import { demandLetter } from './demand-letter.ts'
import { electronicEvidenceRecord } from './electronic-evidence-record.ts'
import { evidenceKeepingNotice } from './evidence-keeping-notice.ts'
import { evidenceRelease } from './evidence-release.ts'
import { evidenceSheet } from './evidence-sheet.ts'
import { fileCover } from './file-cover.ts'
import { fileIndex } from './file-index.ts'
import { fileRemarks } from './file-remarks.ts'
import { filingApproval } from './filing-approval.ts'
import { goodsDisposal } from './goods-disposal.ts'
import { goodsList } from './goods-list.ts'
import { hearingNotice } from './hearing-notice.ts'
import { hearingRecord } from './hearing-record.ts'
import { hearingReport } from './hearing-report.ts'
import { identificationRequest } from './identification-request.ts'
import { identityRequest } from './identity-request.ts'
import { instalmentNotice } from './instalment-notice.ts'
import { interviewNotice } from './interview-notice.ts'
import { interviewRecord } from './interview-record.ts'
import { investigationReport } from './investigation-report.ts'
import { jurisdictionDesignation } from './jurisdiction-designation.ts'
import { materialsRequest } from './materials-request.ts'
import { matterApproval } from './matter-approval.ts'
import { measureExtension } from './measure-extension.ts'
import { measureRelease } from './measure-release.ts'
import { mediationAgreement } from './mediation-agreement.ts'
import { mediationNotice } from './mediation-notice.ts'
import { mediationTermination } from './mediation-termination.ts'
import { noPenaltyDecision } from './no-penalty-decision.ts'
import { penaltyDecision } from './penalty-decision.ts'
import { penaltyNotice } from './penalty-notice.ts'
import { publicNotice } from './public-notice.ts'
import { referralNotice } from './referral-notice.ts'
import { refundOrder } from './refund-order.ts'
import { reportRegistration } from './report-registration.ts'
import { reportResult } from './report-result.ts'
import { samplingRecord } from './sampling-record.ts'
import { sceneRecord } from './scene-record.ts'
import { seizedHandover } from './seized-handover.ts'
import { seizureAssistance } from './seizure-assistance.ts'
import { serviceReceipt } from './service-receipt.ts'
import { spotPenalty } from './spot-penalty.ts'
import { testingCommission } from './testing-commission.ts'
import { testingPeriod } from './testing-period.ts'
import { testingResult } from './testing-result.ts'

/** Every form, in the order they are offered. Another form is its file and a line here. */
const list = [
  complaintRegistration,
  reportRegistration,
  referralNotice,
  identityRequest,
  complaintAcceptance,
  complaintRefusal,
  mediationNotice,
  mediationTermination,
  mediationAgreement,
  reportResult,
  caseSource,
  jurisdictionDesignation,
  caseTransfer,
  crimeTransfer,
  seizedHandover,
  filingApproval,
  matterApproval,
  sceneRecord,
  addressConfirmation,
  evidenceSheet,
  electronicEvidenceRecord,
  interviewNotice,
  interviewRecord,
  materialsRequest,
  identificationRequest,
  assistanceRequest,
  seizureAssistance,
  evidenceKeepingNotice,
  evidenceRelease,
  coerciveMeasure,
  measureExtension,
  measureRelease,
  goodsList,
  custodyOrder,
  samplingRecord,
  testingCommission,
  testingPeriod,
  testingResult,
  correctionOrder,
  refundOrder,
  investigationReport,
  caseReview,
  penaltyNotice,
  defenceRecord,
  hearingNotice,
  hearingRecord,
  hearingReport,
  collectiveDiscussion,
  decisionApproval,
  spotPenalty,
  penaltyDecision,
  noPenaltyDecision,
  instalmentNotice,
  demandLetter,
  courtApplication,
  serviceReceipt,
  publicNotice,
  goodsDisposal,
  closingApproval,
  fileCover,
  fileIndex,
  fileRemarks,
] as const

export type FormName = (typeof list)[number]['name']

export const forms: readonly Form<FormName>[] = list

export const findForm = (name: string): Form<FormName> | undefined => forms.find((form) => form.name === name)
