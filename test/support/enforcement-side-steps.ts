import { FILED_ON, type Taken } from './enforcement-roads.ts'
import type { Town } from './people.ts'

const HEADS = '郑局长\n李副局长\n王副局长'

const kept: Taken = {
  as: 'investigator',
  action: 'keepEvidenceUrgently',
  answers: { items: '标签不全的精华液，30毫升，瓶，20', place: '当事人仓库', reason: '货物正在转移。' },
}
const seized: Taken = {
  as: 'head',
  action: 'seizeGoods',
  answers: { seizedOn: FILED_ON, basis: '产品质量法规定的查封、扣押权', items: '精华液二十瓶' },
}
const lately: Taken = { ...seized, answers: { ...seized.answers, seizedOn: '2026-11-18' }, on: '2026-11-18' }
const tested: Taken = {
  as: 'investigator',
  action: 'startExcludedTime',
  answers: { cause: 'testing', sinceOn: FILED_ON, subject: '送检精华液两瓶' },
}
const lengthened: Taken = { as: 'head', action: 'extendDecision', answers: { reason: '涉案平台多。' } }
const defended: Taken = {
  as: 'investigator',
  action: 'recordDefence',
  answers: { saidOn: FILED_ON, defence: '标签由厂家负责，已经整改。' },
}
const expired: Taken = {
  as: 'investigator',
  action: 'recordRemedyExpiry',
  answers: { expiredOn: '2026-11-13', unused: true },
  on: '2026-11-13',
}
const inCourt: Taken = {
  as: 'head',
  action: 'applyToCourt',
  answers: { appliedOn: '2026-11-16', court: '清溪县人民法院', content: '罚款及加处罚款。' },
  on: '2026-11-16',
}
const atOffice: Taken = { as: 'investigator', action: 'handInCash', answers: { receipt: 'SJ-0001' } }

/** Steps off the roads: the state they are taken in, and what goes before them there. */
export const sideSteps = (
  { ids }: Town,
  thirdId: string,
): readonly (Taken & { in: string; after?: readonly Taken[] })[] => [
  { in: 'suspended', as: 'investigator', action: 'resumeInvestigation', answers: { reason: '当事人已经找到。' } },
  { in: 'review', as: 'legalReviewer', action: 'returnForCorrection', answers: { reason: '依据条款有误。' } },
  { in: 'review', as: 'legalReviewer', action: 'returnForSupplement', answers: { reason: '缺进货凭证。' } },
  { in: 'review', as: 'legalReviewer', action: 'returnWithOpinion', answers: { reason: '建议并案。' } },
  { in: 'review', as: 'head', action: 'extendReview', answers: { days: 5, reason: '案情复杂。' } },
  { in: 'notified', ...defended },
  {
    in: 'notified',
    after: [defended],
    as: 'investigator',
    action: 'answerDefence',
    answers: { adopted: 'notAdopted', answer: '销售者负有查验义务。' },
  },
  {
    in: 'hearing',
    as: 'head',
    action: 'closeHearing',
    answers: { heardOn: '2026-11-05', record: '双方质证。', opinion: '同意拟处罚意见。' },
  },
  {
    in: 'hearing',
    as: 'investigator',
    action: 'withdrawHearing',
    answers: { how: 'withdrawn', givenUpOn: FILED_ON, reason: '当事人书面撤回。' },
  },
  {
    in: 'deciding',
    as: 'head',
    action: 'holdDiscussion',
    answers: { heldOn: FILED_ON, participants: HEADS, opinions: '均同意。', conclusion: '一致同意。' },
  },
  { in: 'deciding', as: 'head', action: 'reopenInvestigation', answers: { reason: '发现另有批次。' } },
  { in: 'proposed', as: 'head', action: 'returnProposal', answers: { reason: '补充裁量理由。' } },
  {
    in: 'served',
    as: 'investigator',
    action: 'recordPayment',
    answers: { amountFen: 100_000, paidOn: FILED_ON, receipt: 'PJ-0001' },
  },
  {
    in: 'served',
    as: 'head',
    action: 'approveInstalments',
    answers: { applied: true, days: 30, reason: '分三期缴纳。' },
  },
  { in: 'executing', ...expired, on: undefined },
  { in: 'executing', after: [expired], ...inCourt, on: undefined },
  {
    in: 'executing',
    after: [expired, inCourt],
    as: 'investigator',
    action: 'recordCourtOutcome',
    answers: { result: 'enforced', ruledOn: '2026-11-16', reason: '执行完毕。' },
  },
  {
    in: 'annulled',
    as: 'head',
    action: 'withdrawPublication',
    answers: { unpublishedOn: FILED_ON, reason: '处罚决定已被撤销。' },
  },
  {
    in: 'served',
    after: [{ as: 'head', action: 'publishDecision', answers: { publishedOn: FILED_ON } }],
    as: 'head',
    action: 'endDisplayEarly',
    answers: { cause: 'other', endedOn: FILED_ON, reason: '公示有误。' },
  },
  { in: 'investigating', as: 'head', action: 'keepEvidence', answers: { keptOn: FILED_ON, items: '账册三本。' } },
  { in: 'investigating', ...kept },
  {
    in: 'investigating',
    after: [kept],
    as: 'head',
    action: 'disposeOfKept',
    answers: { measure: '1', outcome: 'released', reason: '已经拍照固定。' },
  },
  { in: 'investigating', ...seized },
  {
    in: 'investigating',
    as: 'investigator',
    action: 'seizeGoodsUrgently',
    answers: { basis: '产品质量法规定的查封、扣押权', items: '精华液，30毫升，瓶，40', reason: '货物正在转移。' },
  },
  {
    in: 'investigating',
    after: [kept],
    as: 'head',
    action: 'decideUrgentMeasure',
    answers: { measure: '1', decision: 'approved', reason: '确属紧急。' },
  },
  {
    in: 'investigating',
    after: [lately],
    as: 'head',
    action: 'extendSeizure',
    answers: { measure: '1', reason: '鉴别尚未完成。' },
  },
  {
    in: 'investigating',
    after: [seized],
    as: 'head',
    action: 'disposeOfSeized',
    answers: { measure: '1', outcome: 'released', reason: '与案件无关。' },
  },
  { in: 'investigating', ...tested },
  {
    in: 'investigating',
    after: [tested],
    as: 'investigator',
    action: 'endExcludedTime',
    answers: { cause: 'testing', untilOn: FILED_ON, result: '不合格。' },
  },
  { in: 'investigating', ...lengthened },
  {
    in: 'investigating',
    after: [lengthened],
    as: 'head',
    action: 'extendDecisionTogether',
    answers: { heldOn: FILED_ON, participants: HEADS, days: 60, reason: '案情特别复杂。' },
  },
  {
    in: 'investigating',
    as: 'head',
    action: 'changeOfficers',
    answers: { cause: 'duty', leavingId: ids.investigator, joiningId: thirdId, reason: '工作调整。' },
  },
  {
    in: 'investigating',
    as: 'head',
    action: 'decideOfficerRecusal',
    answers: {
      officerId: ids.investigator,
      askedBy: 'party',
      granted: true,
      replacementId: thirdId,
      reason: '与当事人有亲属关系。',
    },
  },
  {
    in: 'decided',
    as: 'investigator',
    action: 'confirmAddress',
    answers: { signedOn: FILED_ON, electronic: true },
  },
  {
    in: 'decided',
    as: 'investigator',
    action: 'givePublicNotice',
    answers: { announcedOn: FILED_ON, reason: '邮寄退回，电话停机。' },
  },
  { in: 'onTheSpot', ...atOffice },
  { in: 'onTheSpot', after: [atOffice], as: 'head', action: 'bankCash', answers: { receipt: 'JK-0001' } },
]
