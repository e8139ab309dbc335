import { acceptComplaint } from './accept-complaint.ts'
import { decideRecusal } from './decide-recusal.ts'
import { delegateMediation } from './delegate-mediation.ts'
import { endDelegation } from './end-delegation.ts'
import { endJointNotice } from './end-joint-notice.ts'
import { followUp } from './follow-up.ts'
import { joinComplaint } from './join-complaint.ts'
import { keepApart } from './keep-apart.ts'
import { nameRepresentatives } from './name-representatives.ts'
import { notifyTermination } from './notify-termination.ts'
import { openLead } from './open-lead.ts'
import { publishJointNotice } from './publish-joint-notice.ts'
import { recordAgreement } from './record-agreement.ts'
import { recordConsent } from './record-consent.ts'
import { recordIdentity } from './record-identity.ts'
import { recordOffer } from './record-offer.ts'
import { refuseComplaint } from './refuse-complaint.ts'
import { requestIdentity } from './request-identity.ts'
import { requestRecusal } from './request-recusal.ts'
import { splitReport } from './split-report.ts'
import { startMediation } from './start-mediation.ts'
import { terminateMediation } from './terminate-mediation.ts'

/** The steps of a complaint alone, in the order buttons are drawn. */
export const mediationActions = [
  acceptComplaint,
  refuseComplaint,
  requestIdentity,
  recordIdentity,
  recordConsent,
  startMediation,
  recordOffer,
  recordAgreement,
  terminateMediation,
  notifyTermination,
  requestRecusal,
  decideRecusal,
  delegateMediation,
  endDelegation,
  joinComplaint,
  keepApart,
  nameRepresentatives,
  publishJointNotice,
  endJointNotice,
  openLead,
  splitReport,
  followUp,
] as const
