import type { CaseAction } from '../define-case-action.ts'
import { acceptTransfer } from './accept-transfer.ts'
import { addEvidence } from './add-evidence.ts'
import { archiveCase } from './archive-case.ts'
import { assignCase } from './assign-case.ts'
import { closeCase } from './close-case.ts'
import { confirmVenue } from './confirm-venue.ts'
import { designateAuthority } from './designate-authority.ts'
import { disputeJurisdiction } from './dispute-jurisdiction.ts'
import { endTesting } from './end-testing.ts'
import { enforcementActions } from './enforcement-actions.ts'
import { handToPolice } from './hand-to-police.ts'
import { identifySeller } from './identify-seller.ts'
import { mediationActions } from './mediation-actions.ts'
import { messageFiler } from './message-filer.ts'
import { noteCase } from './note-case.ts'
import { offerTransfer } from './offer-transfer.ts'
import { referJurisdiction } from './refer-jurisdiction.ts'
import { reportActions } from './report-actions.ts'
import { returnToIntake } from './return-to-intake.ts'
import { returnTransfer } from './return-transfer.ts'
import { startTesting } from './start-testing.ts'
import { stateVenueFact } from './state-venue-fact.ts'
import { unassignCase } from './unassign-case.ts'
import { withdrawComplaint } from './withdraw-complaint.ts'
import { withdrawTransfer } from './withdraw-transfer.ts'

/** Every action, in the order buttons are drawn. */
const list = [
  ...mediationActions,
  ...reportActions,
  startTesting,
  endTesting,
  handToPolice,
  closeCase,
  archiveCase,
  assignCase,
  unassignCase,
  messageFiler,
  noteCase,
  addEvidence,
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
