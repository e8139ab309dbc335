import { BINDERS } from '../cases/file-bound.ts'
import type { FileClass } from '../law/file-order.ts'
import type { Form } from './define-form.ts'
import type { FormName } from './forms/index.ts'

/**
 * Which class of the file of a penalty case a paper belongs to (penalty procedure rules, article 78). The article names
 * few papers; the rest is our reading by what the paper is: made for the party, evidence, or work inside the office.
 * null: it binds the file together and is not one of its papers, or it is no paper of a penalty case.
 */
export const filePlaces = {
  filingApproval: 'filing',
  penaltyDecision: 'decision',
  noPenaltyDecision: 'decision',
  spotPenalty: 'decision',

  addressConfirmation: 'served',
  interviewNotice: 'served',
  materialsRequest: 'served',
  evidenceKeepingNotice: 'served',
  evidenceRelease: 'served',
  coerciveMeasure: 'served',
  measureExtension: 'served',
  measureRelease: 'served',
  goodsList: 'served',
  seizedHandover: 'served',
  testingPeriod: 'served',
  testingResult: 'served',
  correctionOrder: 'served',
  refundOrder: 'served',
  penaltyNotice: 'served',
  hearingNotice: 'served',
  instalmentNotice: 'served',
  demandLetter: 'served',
  publicNotice: 'served',
  serviceReceipt: 'served',

  sceneRecord: 'evidence',
  evidenceSheet: 'evidence',
  electronicEvidenceRecord: 'evidence',
  interviewRecord: 'evidence',
  samplingRecord: 'evidence',
  testingCommission: 'evidence',
  identificationRequest: 'evidence',
  assistanceRequest: 'evidence',

  hearingRecord: 'hearing',

  custodyOrder: 'goods',
  goodsDisposal: 'goods',

  defenceRecord: 'otherMain',
  seizureAssistance: 'otherMain',
  caseTransfer: 'otherMain',
  crimeTransfer: 'otherMain',
  courtApplication: 'otherMain',

  caseSource: 'source',
  jurisdictionDesignation: 'source',
  referralNotice: 'source',
  investigationReport: 'investigation',
  caseReview: 'review',
  hearingReport: 'hearingReport',
  closingApproval: 'closing',

  matterApproval: 'otherSide',
  collectiveDiscussion: 'otherSide',
  decisionApproval: 'otherSide',

  fileCover: null,
  fileIndex: null,
  fileRemarks: null,

  complaintRegistration: null,
  reportRegistration: null,
  identityRequest: null,
  complaintAcceptance: null,
  complaintRefusal: null,
  mediationNotice: null,
  mediationTermination: null,
  mediationAgreement: null,
  reportResult: null,
} as const satisfies Record<FormName, FileClass | null>

/** They bind the file together: no entry of its index. */
export const BINDS_FILE: readonly string[] = Object.keys(BINDERS) as (keyof typeof BINDERS)[] satisfies FormName[]

/** Whether a paper of a report goes on in the file of the penalty case: both may have it, and it names no reporter. */
export const goesOn = ({ name, after, showsFiler }: Pick<Form, 'name' | 'after' | 'showsFiler'>): boolean =>
  after.report !== undefined && after.enforcement !== undefined && !showsFiler && !BINDS_FILE.includes(name)
