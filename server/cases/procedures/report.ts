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
      words: { zh: '已立案', en: 'Penalty case opened' },
      next: {
        zh: '进入行政处罚程序；本举报将办结归档',
        en: 'It goes on as a penalty case; this report will be closed',
      },
    },
    notFiled: {
      words: { zh: '不予立案', en: 'No penalty case' },
      next: { zh: '本举报将办结归档', en: 'This report will be closed' },
    },
    notCompetent: {
      words: { zh: '无权处理', en: 'Not for this office' },
      next: {
        zh: '请按告知的途径举报；本举报将办结归档',
        en: 'Report it where you were told to; this report will be closed',
      },
    },
    logged: {
      words: { zh: '重复举报', en: 'Told before' },
      next: {
        zh: '同一事实按此前的举报处理，不再单独处理；本举报将办结归档',
        en: 'The earlier report goes on, this one is not handled apart; it will be closed',
      },
    },
    merged: {
      words: { zh: '已合并处理', en: 'Merged' },
      next: {
        zh: '新的事实并入此前的举报一并处理；本举报将办结归档',
        en: 'The new facts go into the earlier report; this one will be closed',
      },
    },
    closed: {
      words: { zh: '已办结', en: 'Closed' },
      next: { zh: '已经办结', en: 'The case is closed' },
      isFinal: true,
    },
    archived: {
      words: { zh: '已归档', en: 'Archived' },
      next: { zh: '案卷已经归档', en: 'The file is in the archive' },
      isFinal: true,
      toldAs: 'closed',
    },
  },
  initial: 'registered',
  initialClocks: ['R1'],
  road: ['registered', 'verifying', 'filed', 'closed', 'archived'],
})
