import type { Form } from '../define-form.ts'
import { caseReview } from './case-review.ts'
import { closingApproval } from './closing-approval.ts'
import { coerciveMeasure } from './coercive-measure.ts'
import { collectiveDiscussion } from './collective-discussion.ts'
import { complaintAcceptance } from './complaint-acceptance.ts'
import { complaintRefusal } from './complaint-refusal.ts'
import { complaintRegistration } from './complaint-registration.ts'
import { correctionOrder } from './correction-order.ts'
import { demandLetter } from './demand-letter.ts'
import { evidenceKeepingNotice } from './evidence-keeping-notice.ts'
import { fileIndex } from './file-index.ts'
import { filingApproval } from './filing-approval.ts'
import { hearingNotice } from './hearing-notice.ts'
import { identityRequest } from './identity-request.ts'
import { interviewRecord } from './interview-record.ts'
import { investigationReport } from './investigation-report.ts'
import { mediationAgreement } from './mediation-agreement.ts'
import { mediationNotice } from './mediation-notice.ts'
import { mediationTermination } from './mediation-termination.ts'
import { noPenaltyDecision } from './no-penalty-decision.ts'
import { penaltyDecision } from './penalty-decision.ts'
import { penaltyNotice } from './penalty-notice.ts'
import { referralNotice } from './referral-notice.ts'
import { reportRegistration } from './report-registration.ts'
import { reportResult } from './report-result.ts'
import { sceneRecord } from './scene-record.ts'
import { serviceReceipt } from './service-receipt.ts'

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
  filingApproval,
  sceneRecord,
  interviewRecord,
  evidenceKeepingNotice,
  coerciveMeasure,
  correctionOrder,
  investigationReport,
  caseReview,
  penaltyNotice,
  hearingNotice,
  collectiveDiscussion,
  penaltyDecision,
  noPenaltyDecision,
  demandLetter,
  serviceReceipt,
  closingApproval,
  fileIndex,
] as const

export type FormName = (typeof list)[number]['name']

export const forms: readonly Form<FormName>[] = list

export const findForm = (name: string): Form<FormName> | undefined => forms.find((form) => form.name === name)
