import { AbilityBuilder, createMongoAbility, subject } from '@casl/ability'
import type { CaseActionName } from './cases/actions/index.ts'
import { abilityFilter } from './core/ability-filter.ts'
import type { Actor, Rights } from './core/context.ts'
import { isRole, type Role } from './identity/roles.ts'
import { grantBrands } from './policy/brand-grants.ts'
import { grantField } from './policy/field-grants.ts'
import { grantKey } from './policy/key-grants.ts'
import { grantLeads, grantRules } from './policy/lead-grants.ts'
import { grantPeople, oversees } from './policy/person-grants.ts'
import { type Can, grantRegister } from './policy/register-grants.ts'

/**
 * WHO MAY DO WHAT. This page and those of policy/ are the whole of it; what is not granted here is refused.
 * When something may be done is the action's own matter (its `from`), never this page's.
 */

/** Reads cases of these procedures in the own office and those under it. The reporter's side stays with those who need it. */
const readsCases: Partial<Record<Role, readonly string[]>> = {
  intake: ['mediation', 'report'],
  mediator: ['mediation'],
  investigator: ['report', 'enforcement'],
  legalReviewer: ['report', 'enforcement'],
  head: ['mediation', 'report', 'enforcement'],
  supervisor: ['mediation', 'report', 'enforcement'],
  auditor: ['mediation', 'report', 'enforcement'],
}

/**
 * Reads what was told in a case they read: the words, the sum, the files. To oversee or audit a report its dates, steps
 * and papers are enough; its words would lead to the complaint of the same person (Order 121, article 37).
 */
const readsTold: Partial<Record<Role, readonly string[]>> = {
  ...readsCases,
  supervisor: ['mediation'],
  auditor: ['mediation'],
}

/** Sees a case that another office offers to theirs, to decide whether to take it. */
const readsOffers: readonly Role[] = ['intake', 'head']

/**
 * Acts on any case of their office, or only on what is assigned to them; `offered`: on a case that is offered to their
 * office; `superior`: on one that two offices under theirs disagree about.
 */
type Grant = {
  anyone?: readonly Role[]
  assignee?: readonly Role[]
  offered?: readonly Role[]
  superior?: readonly Role[]
  filer?: true
}

const caseGrants = {
  acceptComplaint: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  refuseComplaint: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  startMediation: { anyone: ['head'], assignee: ['mediator', 'intake'] },
  recordAgreement: { anyone: ['head'], assignee: ['mediator', 'intake'] },
  terminateMediation: { anyone: ['head'], assignee: ['mediator', 'intake'] },
  withdrawComplaint: { anyone: ['intake', 'head'], assignee: ['mediator'], filer: true },
  startVerification: { anyone: ['head'], assignee: ['investigator', 'intake'] },
  // Penalty procedure rules, article 18: the head decides.
  fileCase: { anyone: ['head'] },
  declineToFile: { anyone: ['head'] },
  requestIdentity: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  recordIdentity: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  recordConsent: { anyone: ['head'], assignee: ['mediator', 'intake'] },
  recordOffer: { anyone: ['head'], assignee: ['mediator', 'intake'] },
  notifyTermination: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  requestRecusal: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  // Order 121, article 21: not the mediator it is about.
  decideRecusal: { anyone: ['head'] },
  delegateMediation: { anyone: ['head'], assignee: ['mediator', 'intake'] },
  endDelegation: { anyone: ['head'], assignee: ['mediator', 'intake'] },
  joinComplaint: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  keepApart: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  // What an office says in public is for its head to decide; to take it down must not wait for anybody.
  publishJointNotice: { anyone: ['head'] },
  endJointNotice: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  nameRepresentatives: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  openLead: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  // Order 121, article 37: that the complainant also reports is for those alone who may know reporters.
  splitReport: { anyone: ['intake'] },
  followUp: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  startTesting: { anyone: ['head'], assignee: ['mediator', 'investigator', 'intake'] },
  endTesting: { anyone: ['head'], assignee: ['mediator', 'investigator', 'intake'] },
  // Who reported before is for those alone who may know reporters (Order 121, articles 35 and 37).
  logRepeat: { anyone: ['intake'] },
  mergeRepeat: { anyone: ['intake'] },
  takeInNewFacts: { anyone: ['intake'], assignee: ['investigator'] },
  declineCompetence: { anyone: ['intake', 'head'] },
  determineNotice: { anyone: ['head'], assignee: ['investigator', 'intake'] },
  notifyReporter: { anyone: ['intake', 'head'], assignee: ['investigator'] },
  proposeExtension: { anyone: ['head'], assignee: ['investigator', 'intake'] },
  // Penalty procedure rules, article 18: the head approves; the action keeps who proposed it out.
  decideExtension: { anyone: ['head'] },
  askRightsHolder: { anyone: ['head'], assignee: ['investigator', 'intake'] },
  receiveIdentification: { anyone: ['head'], assignee: ['investigator', 'intake'] },
  handToPolice: { anyone: ['head'] },
  closeCase: { anyone: ['intake', 'head'], assignee: ['mediator', 'investigator'] },
  // Penalty procedure rules, article 78: who handled the case; of complaints and reports also the desk that received them.
  archiveCase: { anyone: ['intake'], assignee: ['mediator', 'investigator'] },
  assignCase: { anyone: ['intake', 'head', 'supervisor', 'mediator', 'investigator'] },
  unassignCase: { anyone: ['intake', 'head', 'supervisor'], assignee: ['mediator', 'investigator'] },
  messageFiler: { anyone: ['intake', 'head'], assignee: ['mediator', 'investigator'] },
  noteCase: { anyone: ['intake', 'head', 'supervisor', 'legalReviewer', 'mediator', 'investigator'] },
  addEvidence: { anyone: ['intake', 'head'], assignee: ['mediator', 'investigator'] },
  identifySeller: { anyone: ['intake', 'head'], assignee: ['mediator', 'investigator'] },
  stateVenueFact: { anyone: ['intake', 'head'], assignee: ['mediator', 'investigator'] },
  confirmVenue: { anyone: ['intake', 'head'], assignee: ['mediator', 'investigator'] },
  offerTransfer: { anyone: ['intake', 'head'] },
  withdrawTransfer: { anyone: ['intake', 'head'] },
  acceptTransfer: { offered: ['intake', 'head'] },
  returnTransfer: { offered: ['intake', 'head'] },
  returnToIntake: { anyone: ['intake', 'head'], assignee: ['mediator', 'investigator'] },
  disputeJurisdiction: { anyone: ['intake', 'head'], offered: ['intake', 'head'] },
  referJurisdiction: { anyone: ['head'], offered: ['head'] },
  // Order 121, article 33: the superior of both offices, neither of the two.
  designateAuthority: { superior: ['head'] },
  // Penalty cases: what needs the head's approval is the head's alone; who reviews is never who investigates (article 49).
  nameOfficers: { anyone: ['head'] },
  penaliseOnTheSpot: { anyone: ['investigator'] },
  tellRights: { assignee: ['investigator'] },
  writeReport: { assignee: ['investigator'] },
  submitForReview: { assignee: ['investigator'] },
  passReview: { anyone: ['legalReviewer'] },
  returnForCorrection: { anyone: ['legalReviewer'] },
  returnForSupplement: { anyone: ['legalReviewer'] },
  returnWithOpinion: { anyone: ['legalReviewer'] },
  serveNotice: { assignee: ['investigator'] },
  recordDefence: { assignee: ['investigator'] },
  answerDefence: { assignee: ['investigator'] },
  requestHearing: { assignee: ['investigator'] },
  noticeHearing: { anyone: ['head'], assignee: ['investigator'] },
  closeHearing: { anyone: ['legalReviewer', 'head'] },
  withdrawHearing: { assignee: ['investigator'] },
  closeDefence: { assignee: ['investigator'] },
  holdDiscussion: { anyone: ['head'] },
  proposeDecision: { assignee: ['investigator'] },
  approveDecision: { anyone: ['head'] },
  returnProposal: { anyone: ['head'] },
  serveDecision: { assignee: ['investigator'] },
  recordPayment: { assignee: ['investigator'] },
  approveInstalments: { anyone: ['head'] },
  demandPayment: { assignee: ['investigator'] },
  recordRemedyExpiry: { assignee: ['investigator'] },
  applyToCourt: { anyone: ['head'] },
  recordCourtOutcome: { assignee: ['investigator'] },
  closeEnforcement: { anyone: ['head'] },
  keepEvidence: { anyone: ['head'] },
  keepEvidenceUrgently: { assignee: ['investigator'] },
  disposeOfKept: { anyone: ['head'] },
  seizeGoods: { anyone: ['head'] },
  seizeGoodsUrgently: { assignee: ['investigator'] },
  decideUrgentMeasure: { anyone: ['head'] },
  extendSeizure: { anyone: ['head'] },
  disposeOfSeized: { anyone: ['head'] },
  startExcludedTime: { assignee: ['investigator'] },
  endExcludedTime: { assignee: ['investigator'] },
  suspendInvestigation: { anyone: ['head'] },
  resumeInvestigation: { anyone: ['head'], assignee: ['investigator'] },
  terminateInvestigation: { anyone: ['head'] },
  reopenInvestigation: { anyone: ['head'] },
  extendDecision: { anyone: ['head'] },
  extendDecisionTogether: { anyone: ['head'] },
  extendReview: { anyone: ['head'] },
  changeOfficers: { anyone: ['head'] },
  decideOfficerRecusal: { anyone: ['head'] },
  confirmAddress: { assignee: ['investigator'] },
  givePublicNotice: { assignee: ['investigator'] },
  publishDecision: { anyone: ['head'], assignee: ['investigator'] },
  recordAnnulment: { anyone: ['head'] },
  withdrawPublication: { anyone: ['head'], assignee: ['investigator'] },
  endDisplayEarly: { anyone: ['head'] },
  handInCash: { assignee: ['investigator'] },
  bankCash: { anyone: ['head'] },
} as const satisfies Record<CaseActionName, Grant>

/**
 * The filer's name, phone and address. On the report side only for the one who verifies the lead, and for intake
 * (Order 121, article 37: the reporter's identity is secret, also inside the office).
 */
const revealsFiler: Record<string, Grant> = {
  mediation: { anyone: ['intake', 'head'], assignee: ['mediator'] },
  report: { anyone: ['intake'], assignee: ['investigator'] },
}

type Right = readonly [action: string, subjectType: string]

/** The register of sellers and what they offer is one for all offices. */
const readsRegister: readonly Right[] = [
  ['read', 'Seller'],
  ['read', 'SellerMerge'],
  ['read', 'Listing'],
]

/** Says which sellers are one operator, and who sells for whom. */
const namesOperators: readonly Right[] = [...readsRegister, ['decide', 'SellerMerge']]

const readsAccounts = ['Person', 'Partner'].map((subject): Right => ['read', subject])

/** Rights that hang neither on a case nor on an office. */
const rights: Partial<Record<Role, readonly Right[]>> = {
  // What comes at the window, by letter or by phone (Order 121, article 8).
  intake: [...namesOperators, ['enter', 'Submission']],
  mediator: readsRegister,
  investigator: namesOperators,
  legalReviewer: readsRegister,
  head: namesOperators,
  supervisor: readsRegister,
  auditor: [...readsRegister, ...readsAccounts],
  administrator: [...readsAccounts, ['administer', 'Person'], ['manage', 'Partner']],
}

const grantPerson = (can: Can, actor: Actor, role: Role) => {
  for (const [action, subjectType] of rights[role] ?? []) can(action, subjectType)
  grantRules(can, role)
  grantBrands(can, role, actor.brandId)
  if (role === 'respondent' && actor.sellerId) {
    can('read', 'Seller', { id: actor.sellerId })
    can('read', 'Listing', { sellerId: actor.sellerId })
  }
  if (!actor.id || actor.authorityIds.length === 0) return
  const ofOffice = { authorityId: { $in: [...actor.authorityIds] } }
  grantLeads(can, role, ofOffice)
  grantRegister(can, role, { ofOffice, ownSearches: { personId: actor.id } })
  grantField(can, role, { ofOffice, personId: actor.id })
  grantPeople(can, role, ofOffice, actor.id)
  for (const procedure of readsCases[role] ?? []) {
    const inOffice = { procedure, authorityId: { $in: [...actor.authorityIds] } }
    // A colleague in an office under the one that keeps the case reads what is assigned to them.
    const assigned = { procedure, assigneeId: actor.id }
    const offeredHere = { procedure, offeredToId: { $in: [...actor.authorityIds] } }
    const under = actor.authorityIds.filter((id) => id !== actor.authorityId)
    const betweenOthers = { procedure, authorityId: { $in: under }, offeredToId: { $in: under } }
    // By what a seller is known of whom only filers told is part of what was told in the cases that name it.
    const told: Right[] = [
      ['readTold', 'Case'],
      ['readTold', 'SellerTelling'],
    ]
    for (const [read, what] of [['read', 'Case'] as const, ...(readsTold[role]?.includes(procedure) ? told : [])]) {
      can(read, what, inOffice)
      can(read, what, assigned)
      if (readsOffers.includes(role)) can(read, what, offeredHere)
    }
    if (oversees.includes(role)) can('supervise', 'Case', inOffice)
    for (const [action, grant] of [
      ...Object.entries<Grant>(caseGrants),
      ['revealFiler', revealsFiler[procedure] ?? {}] as const,
    ]) {
      if (grant.anyone?.includes(role)) can(action, 'Case', inOffice)
      if (grant.anyone?.includes(role) || grant.assignee?.includes(role)) can(action, 'Case', assigned)
      if (grant.offered?.includes(role)) can(action, 'Case', offeredHere)
      if (grant.superior?.includes(role)) can(action, 'Case', betweenOthers)
    }
  }
}

const grantFiler = (can: Can, actor: Actor) => {
  if (!actor.id) return
  can('read', 'Case', { submissionId: actor.id })
  for (const [action, grant] of Object.entries<Grant>(caseGrants))
    if (grant.filer) can(action, 'Case', { submissionId: actor.id })
}

const abilityOf = (actor: Actor) => {
  const builder = new AbilityBuilder(createMongoAbility)
  const can = builder.can as unknown as Can
  if (actor.kind === 'person') for (const role of actor.roles) if (isRole(role)) grantPerson(can, actor, role)
  if (actor.kind === 'filer') grantFiler(can, actor)
  if (actor.kind === 'partner') grantKey(can, actor)
  if (actor.kind === 'system') can('manage', 'all')
  return builder.build()
}

/** What the actor's roles allow somewhere, as `action:Subject`; for drawing menus, never for deciding. */
export const permissionsOf = (actor: Actor): string[] => [
  ...new Set(abilityOf(actor).rules.map((rule) => `${rule.action}:${rule.subject}`)),
]

/** What the actor may do, and what of each subject it may read. */
export const rightsOf = (actor: Actor): Rights => {
  const ability = abilityOf(actor)
  return {
    can: (action, subjectType, found) => ability.can(action, found ? subject(subjectType, { ...found }) : subjectType),
    readable: (subjectType, action = 'read') => abilityFilter(ability, action, subjectType),
  }
}
