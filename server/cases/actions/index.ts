import type { CaseAction } from '../define-case-action.ts'
import { acceptComplaint } from './accept-complaint.ts'
import { acceptTransfer } from './accept-transfer.ts'
import { assignCase } from './assign-case.ts'
import { closeCase } from './close-case.ts'
import { confirmVenue } from './confirm-venue.ts'
import { declineToFile } from './decline-to-file.ts'
import { designateAuthority } from './designate-authority.ts'
import { disputeJurisdiction } from './dispute-jurisdiction.ts'
import { enforcementActions } from './enforcement-actions.ts'
import { fileCase } from './file-case.ts'
import { identifySeller } from './identify-seller.ts'
import { messageFiler } from './message-filer.ts'
import { noteCase } from './note-case.ts'
import { offerTransfer } from './offer-transfer.ts'
import { recordAgreement } from './record-agreement.ts'
import { referJurisdiction } from './refer-jurisdiction.ts'
import { refuseComplaint } from './refuse-complaint.ts'
import { returnToIntake } from './return-to-intake.ts'
import { returnTransfer } from './return-transfer.ts'
import { startMediation } from './start-mediation.ts'
import { startVerification } from './start-verification.ts'
import { stateVenueFact } from './state-venue-fact.ts'
import { terminateMediation } from './terminate-mediation.ts'
import { unassignCase } from './unassign-case.ts'
import { withdrawComplaint } from './withdraw-complaint.ts'
import { withdrawTransfer } from './withdraw-transfer.ts'

/** Every action, in the order buttons are drawn. */
const list = [
  acceptComplaint,
  refuseComplaint,
  startMediation,
  recordAgreement,
  terminateMediation,
  startVerification,
  fileCase,
  declineToFile,
  closeCase,
  assignCase,
  unassignCase,
  messageFiler,
  noteCase,
  identifySeller,
  stateVenueFact,
  confirmVenue,
  acceptTransfer,
  returnTransfer,
  offerTransfer,
  withdrawTransfer,
  returnToIntake,
  disputeJurisdiction,
  referJurisdiction,
  designateAuthority,
  ...enforcementActions,
  withdrawComplaint,
] as const

export type CaseActionName = (typeof list)[number]['name']

export const caseActions: readonly CaseAction<CaseActionName>[] = list

export const findCaseAction = (name: string): CaseAction<CaseActionName> | undefined =>
  caseActions.find((action) => action.name === name)
