import type { CaseActionName } from '../../server/cases/actions/index.ts'
import type { Role } from '../../server/identity/roles.ts'

/**
 * The whole of what roles may do with a case, said a second time and by hand: `any` case of their office, or only `own`,
 * a case assigned to them. What is not here is refused.
 */
export type Power = Partial<Record<Role, 'any' | 'own'>>
const MEDIATION: Partial<Record<CaseActionName | 'revealFiler', Power>> = {
  acceptComplaint: { intake: 'any', head: 'any', mediator: 'own' },
  refuseComplaint: { intake: 'any', head: 'any', mediator: 'own' },
  startMediation: { head: 'any', mediator: 'own', intake: 'own' },
  recordAgreement: { head: 'any', mediator: 'own', intake: 'own' },
  terminateMediation: { head: 'any', mediator: 'own', intake: 'own' },
  withdrawComplaint: { intake: 'any', head: 'any', mediator: 'own' },
  closeCase: { intake: 'any', head: 'any', mediator: 'own' },
  assignCase: { intake: 'any', head: 'any', supervisor: 'any', mediator: 'any' },
  unassignCase: { intake: 'any', head: 'any', supervisor: 'any', mediator: 'own' },
  messageFiler: { intake: 'any', head: 'any', mediator: 'own' },
  noteCase: { intake: 'any', head: 'any', supervisor: 'any', mediator: 'any' },
  identifySeller: { intake: 'any', head: 'any', mediator: 'own' },
  stateVenueFact: { intake: 'any', head: 'any', mediator: 'own' },
  confirmVenue: { intake: 'any', head: 'any', mediator: 'own' },
  offerTransfer: { intake: 'any', head: 'any' },
  withdrawTransfer: { intake: 'any', head: 'any' },
  acceptTransfer: {},
  returnTransfer: {},
  returnToIntake: { intake: 'any', head: 'any', mediator: 'own' },
  disputeJurisdiction: { intake: 'any', head: 'any' },
  referJurisdiction: { head: 'any' },
  designateAuthority: {},
  revealFiler: { intake: 'any', head: 'any', mediator: 'own' },
}
const REPORT: Partial<Record<CaseActionName | 'revealFiler', Power>> = {
  startVerification: { head: 'any', investigator: 'own', intake: 'own' },
  fileCase: { head: 'any' },
  declineToFile: { head: 'any' },
  closeCase: { intake: 'any', head: 'any', investigator: 'own' },
  assignCase: { intake: 'any', head: 'any', supervisor: 'any', investigator: 'any' },
  unassignCase: { intake: 'any', head: 'any', supervisor: 'any', investigator: 'own' },
  messageFiler: { intake: 'any', head: 'any', investigator: 'own' },
  noteCase: { intake: 'any', head: 'any', supervisor: 'any', legalReviewer: 'any', investigator: 'any' },
  identifySeller: { intake: 'any', head: 'any', investigator: 'own' },
  stateVenueFact: { intake: 'any', head: 'any', investigator: 'own' },
  confirmVenue: { intake: 'any', head: 'any', investigator: 'own' },
  offerTransfer: { intake: 'any', head: 'any' },
  withdrawTransfer: { intake: 'any', head: 'any' },
  acceptTransfer: {},
  returnTransfer: {},
  returnToIntake: { intake: 'any', head: 'any', investigator: 'own' },
  disputeJurisdiction: { intake: 'any', head: 'any' },
  referJurisdiction: { head: 'any' },
  designateAuthority: {},
  revealFiler: { intake: 'any', investigator: 'own' },
}
const ENFORCEMENT: Partial<Record<CaseActionName | 'revealFiler', Power>> = {
  noteCase: { head: 'any', supervisor: 'any', legalReviewer: 'any', investigator: 'any' },
  identifySeller: { head: 'any', investigator: 'own' },
  nameOfficers: { head: 'any' },
  suspendInvestigation: { head: 'any' },
  resumeInvestigation: { head: 'any', investigator: 'own' },
  terminateInvestigation: { head: 'any' },
  closeEnforcement: { head: 'any' },
  archiveCase: { investigator: 'own' },
  revealFiler: {},
}
export const READERS: Record<string, readonly Role[]> = {
  mediation: ['intake', 'mediator', 'head', 'supervisor', 'auditor'],
  report: ['intake', 'investigator', 'legalReviewer', 'head', 'supervisor', 'auditor'],
  enforcement: ['investigator', 'legalReviewer', 'head', 'supervisor', 'auditor'],
}
export const POWERS: Record<string, Partial<Record<string, Power>>> = {
  mediation: MEDIATION,
  report: REPORT,
  enforcement: ENFORCEMENT,
}
