import { defineProcedure } from '../define-procedure.ts'

/** 行政处罚普通程序和简易程序: penalty procedure rules, articles 18 to 78; Administrative Penalty Law. */
export const enforcement = defineProcedure({
  name: 'enforcement',
  words: { zh: '行政处罚案件', en: 'Penalty case' },
  states: {
    filed: {
      words: { zh: '已立案', en: 'Filed' },
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
  road: ['filed', 'investigating', 'terminated', 'closed', 'archived'],
})
