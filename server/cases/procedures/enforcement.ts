import { defineProcedure } from '../define-procedure.ts'

/** 行政处罚普通程序和简易程序: penalty procedure rules, articles 18 to 78; Administrative Penalty Law. */
export const enforcement = defineProcedure({
  name: 'enforcement',
  words: { zh: '行政处罚案件', en: 'Penalty case' },
  states: {
    filed: {
      words: { zh: '已立案', en: 'Opened' },
      next: { zh: '由负责人指定两名以上办案人员', en: 'The head names two officers or more' },
    },
    investigating: {
      words: { zh: '调查取证', en: 'Being investigated' },
      next: { zh: '办案人员收集证据，写出调查终结报告', en: 'The officers gather evidence and write their report' },
    },
    suspended: {
      words: { zh: '中止调查', en: 'Suspended' },
      next: { zh: '中止的原因消除后立即恢复调查', en: 'It is taken up again as soon as the cause has gone' },
    },
    reported: {
      words: { zh: '调查终结', en: 'Reported' },
      next: { zh: '送审核', en: 'The report goes to the review' },
    },
    review: {
      words: { zh: '审核中', en: 'Under review' },
      next: { zh: '由没有参与调查的人员审核', en: 'Somebody who did not investigate reviews it' },
    },
    reviewed: {
      words: { zh: '审核通过', en: 'Reviewed' },
      next: {
        zh: '拟处罚的告知当事人，其他的呈批',
        en: 'A penalty is announced to the party; anything else is put to the head',
      },
    },
    notified: {
      words: { zh: '已告知，听取陈述申辩', en: 'Notified' },
      next: { zh: '当事人可以陈述、申辩、要求听证', en: 'The party may state, defend or ask for a hearing' },
    },
    hearing: {
      words: { zh: '听证', en: 'Hearing' },
      next: { zh: '由非本案调查人员主持听证', en: 'Somebody who did not investigate presides' },
    },
    deciding: {
      words: { zh: '待作出决定', en: 'To be decided' },
      next: { zh: '集体讨论后呈批，或者直接呈批', en: 'It is discussed where the law says so, and put to the head' },
    },
    proposed: {
      words: { zh: '呈批中', en: 'Proposed' },
      next: { zh: '由负责人审批', en: 'The head decides' },
    },
    decided: {
      words: { zh: '已作出决定', en: 'Decided' },
      next: { zh: '{K8}内送达', en: 'It is served within {K8}' },
    },
    served: {
      words: { zh: '已送达', en: 'Served' },
      next: { zh: '当事人履行，或者结案', en: 'The party complies, or the case is closed' },
    },
    executing: {
      words: { zh: '催告、强制执行', en: 'Being enforced' },
      next: { zh: '催告后申请法院强制执行', en: 'After the demand the court is asked' },
    },
    annulled: {
      words: { zh: '决定被变更、撤销', en: 'Annulled' },
      next: { zh: '撤回公示，予以结案', en: 'What was published is withdrawn and the case closed' },
    },
    onTheSpot: {
      words: { zh: '当场处罚', en: 'Penalised on the spot' },
      next: { zh: '{K14}内归档', en: 'It goes to the archive within {K14}' },
    },
    terminated: {
      words: { zh: '终止调查', en: 'Terminated' },
      next: { zh: '填写结案审批表，予以结案', en: 'The case will be closed' },
    },
    closed: {
      words: { zh: '已结案', en: 'Closed' },
      next: { zh: '案卷整理后归档', en: 'The file is put in order and archived' },
    },
    archived: {
      words: { zh: '已归档', en: 'Archived' },
      next: { zh: '案卷已经归档', en: 'The file is in the archive' },
      isFinal: true,
    },
  },
  initial: 'filed',
  initialClocks: ['K1'],
  road: [
    'filed',
    'investigating',
    'reported',
    'review',
    'reviewed',
    'notified',
    'deciding',
    'proposed',
    'decided',
    'served',
    'closed',
    'archived',
  ],
})
