import type { TestRole, Town } from './people.ts'

/** Six weeks before a test's usual today, so that the steps of a case can lie in the past. */
export const FILED_ON = '2026-10-12'

/** A step of a case: who takes it, its answers, and on which day if not that of the filing. */
export type Taken = {
  as: TestRole
  action: string
  answers?: Record<string, unknown>
  on?: string
  /** The step issues this paper. */
  paper?: string
}

/** Issues a paper with what the case knows of its fields. */
export const issued = (as: TestRole, paper: string, on?: string, answers: Taken['answers'] = {}): Taken => ({
  as,
  action: 'issueDocument',
  paper,
  answers,
  ...(on ? { on } : {}),
})

export const noticeIssued = issued('investigator', 'penaltyNotice')
/** The notice of a hearing on that day. */
export const hearingIssued = (hearingOn: string, on?: string) =>
  issued('investigator', 'hearingNotice', on, { on: hearingOn, open: 'open' })
/** The decision on the spot, with its fine and how it is paid. */
export const spotIssued = (
  fineFen = 20_000,
  collected = 'cash',
  party = 'person',
  cashGround = collected === 'cash' ? 'hardLater' : undefined,
) => issued('investigator', 'spotPenalty', undefined, { fineFen, collected, party, cashGround })
export const closingIssued = (on?: string) => issued('investigator', 'closingApproval', on)
export const decisionIssued = issued('head', 'penaltyDecision')

export type Road = { from?: string; steps: readonly Taken[] }

/** What an officer writes who proposes a fine; override what the test is about. */
export const reportAnswers = (overrides: Record<string, unknown> = {}) => ({
  party: '清溪县小丽美妆店，统一社会信用代码见营业执照。',
  course: '举报来源，现场检查两次，询问当事人一次。',
  findings: '销售未标注生产者名称、地址的商品二十件，有进货单和照片为证。',
  nature: '销售标识不符合规定的商品。',
  opinion: '责令改正，罚款五千元。',
  basis: '《产品质量法》第二十七条、第五十四条。',
  discretion: '初次违法，积极配合调查。',
  decision: 'penalise',
  fineFen: 500_000,
  forfeitFen: 0,
  grave: 'none',
  isEntity: true,
  ...overrides,
})

const told: Taken = {
  as: 'investigator',
  action: 'tellRights',
  answers: { toldOn: FILED_ON, shown: true, told: true },
}

export const report = (overrides: Record<string, unknown> = {}): Taken => ({
  as: 'investigator',
  action: 'writeReport',
  answers: reportAnswers(overrides),
})

const CHECKED = {
  competent: true,
  partyClear: true,
  factsClear: true,
  natureRight: true,
  basisRight: true,
  procedureLawful: true,
  measureFit: true,
  qualified: true,
  reason: '同意。',
}

export const submitted: Taken = { as: 'investigator', action: 'submitForReview' }
export const passed: Taken = { as: 'legalReviewer', action: 'passReview', answers: CHECKED }

/** The notice of a penalty below the threshold of a hearing. */
export const noticed: Taken = {
  as: 'investigator',
  action: 'serveNotice',
  answers: { mode: 'direct', servedOn: FILED_ON, contentTold: true, groundsTold: true, rightsTold: true },
}

/** The notice of one that reaches it, with the right to a hearing told. */
export const heavyNoticed: Taken = { ...noticed, answers: { ...noticed.answers, hearingTold: true } }

export const proposal = (overrides: Record<string, unknown> = {}): Taken => ({
  as: 'investigator',
  action: 'proposeDecision',
  answers: { decision: 'penalise', fineFen: 500_000, grave: 'none', reason: '与告知内容一致。', ...overrides },
})

export const approved: Taken = {
  as: 'head',
  action: 'approveDecision',
  answers: { publicity: 'own', reason: '同意。' },
}

/** What the heads discuss together of a weighty case, after its hearing. */
export const discussed: Taken = {
  as: 'head',
  action: 'holdDiscussion',
  answers: {
    heldOn: '2026-11-10',
    participants: '郑局长\n李副局长',
    opinions: '均同意审核意见。',
    conclusion: '一致同意。',
  },
  on: '2026-11-10',
}

/** A report whose fine lets the party, an entity, ask for a hearing. */
export const heavyReport = report({ fineFen: 10_000_000 })

/** The steps that lead to each state, each after those of the state it comes from. */
export const enforcementRoads = ({ ids }: Town, secondId: string): Record<string, Road> => ({
  filed: { steps: [] },
  investigating: {
    from: 'filed',
    steps: [{ as: 'head', action: 'nameOfficers', answers: { leadId: ids.investigator, secondId } }],
  },
  suspended: {
    from: 'investigating',
    steps: [
      { as: 'head', action: 'suspendInvestigation', answers: { ground: 'PARTY_MISSING', reason: '多次联系无果。' } },
    ],
  },
  reported: { from: 'investigating', steps: [told, report()] },
  review: { from: 'reported', steps: [submitted] },
  reviewed: { from: 'review', steps: [passed, noticeIssued] },
  notified: { from: 'reviewed', steps: [noticed] },
  hearing: {
    from: 'investigating',
    steps: [
      told,
      heavyReport,
      submitted,
      passed,
      noticeIssued,
      heavyNoticed,
      { as: 'investigator', action: 'requestHearing', answers: { askedOn: FILED_ON } },
      hearingIssued('2026-11-05'),
      {
        as: 'investigator',
        action: 'noticeHearing',
        answers: { hearingOn: '2026-11-05', presiderId: ids.head, place: '上午九时，本局三楼听证室' },
      },
    ],
  },
  deciding: { from: 'notified', steps: [{ as: 'investigator', action: 'closeDefence', answers: { waived: true } }] },
  proposed: { from: 'deciding', steps: [proposal()] },
  decided: { from: 'proposed', steps: [approved, decisionIssued] },
  served: {
    from: 'decided',
    steps: [{ as: 'investigator', action: 'serveDecision', answers: { mode: 'direct', servedOn: FILED_ON } }],
  },
  executing: {
    from: 'served',
    steps: [
      issued('investigator', 'demandLetter', '2026-10-29'),
      {
        as: 'investigator',
        action: 'demandPayment',
        answers: { demandedOn: '2026-10-29', demand: '缴纳罚款五千元和加处罚款。' },
        on: '2026-10-29',
      },
    ],
  },
  annulled: {
    from: 'served',
    steps: [
      { as: 'head', action: 'publishDecision', answers: { publishedOn: FILED_ON } },
      {
        as: 'head',
        action: 'recordAnnulment',
        answers: { kind: 'annulled', annulledOn: FILED_ON, reason: '复议机关撤销。' },
      },
    ],
  },
  terminated: {
    from: 'investigating',
    steps: [
      { as: 'head', action: 'terminateInvestigation', answers: { ground: 'PARTY_ENDED', reason: '当事人已注销。' } },
    ],
  },
  onTheSpot: {
    from: 'filed',
    steps: [
      spotIssued(),
      {
        as: 'investigator',
        action: 'penaliseOnTheSpot',
        answers: {
          leadId: ids.investigator,
          secondId,
          fineFen: 20_000,
          collected: 'cash',
          cashGround: 'hardLater',
          publicity: 'none',
          clear: true,
          told: true,
          facts: '未按规定明码标价，当场改正。',
        },
      },
    ],
  },
  closed: {
    from: 'terminated',
    steps: [closingIssued(), { as: 'head', action: 'closeEnforcement', answers: { reason: '同意结案。' } }],
  },
  archived: {
    from: 'closed',
    steps: [{ as: 'investigator', action: 'archiveCase', answers: { mainFile: true, sideFile: true } }],
  },
})
