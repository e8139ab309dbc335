import { defineProcedure } from '../define-procedure.ts'

/** 举报核查: Order 121, articles 28 to 37; penalty procedure rules, articles 18 to 20. */
export const report = defineProcedure({
  name: 'report',
  words: { zh: '举报核查', en: 'Report' },
  states: {
    registered: {
      words: { zh: '待核查', en: 'Registered' },
      next: { zh: '市场监管部门将开始核查线索', en: 'The office begins to verify the lead' },
    },
    verifying: {
      words: { zh: '核查中', en: 'Being verified' },
      next: {
        zh: '核查后由负责人决定是否立案',
        en: 'After verification the head decides whether to open a penalty case',
      },
    },
    filed: {
      words: { zh: '已立案', en: 'Filed' },
      next: {
        zh: '进入行政处罚程序；本举报将办结归档',
        en: 'It goes on as a penalty case; this report will be closed',
      },
    },
    notFiled: {
      words: { zh: '不予立案', en: 'Not filed' },
      next: { zh: '本举报将办结归档', en: 'This report will be closed' },
    },
    closed: {
      words: { zh: '已办结', en: 'Closed' },
      next: { zh: '已经办结', en: 'The case is closed' },
      isFinal: true,
    },
  },
  initial: 'registered',
  initialClocks: ['R1'],
  road: ['registered', 'verifying', 'filed', 'closed'],
})
