import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/** 鉴定、检测结束: Order 121, article 22; penalty procedure rules, article 18(2): the limit goes on. */
export const endTesting = defineCaseAction({
  name: 'endTesting',
  words: { zh: '登记鉴定检测结果', en: 'Record the test result' },
  consequence: { zh: '期限继续计算', en: 'The limit goes on' },
  from: { mediation: ['accepted', 'mediating', 'suspended'], report: ['verifying'] },
  needs: ({ facts }) =>
    facts.testingSince === undefined ? { zh: '没有正在进行的鉴定、检测', en: 'Nothing is being tested' } : null,
  resumes: [
    { clock: 'C2', cause: 'testing' },
    { clock: 'C4', cause: 'testing' },
    { clock: 'R1', cause: 'testing' },
  ],
  fields: [
    { name: 'endedOn', kind: 'DATE', words: { zh: '收到结果日期', en: 'Result received on' }, required: true },
    { name: 'result', kind: 'LONG_TEXT', words: { zh: '结果', en: 'Result' }, required: true, maxLength: 1_000 },
  ],
  story: () => ({ zh: '鉴定、检测已有结果，期限继续计算', en: 'The test result is in; the limit goes on' }),
  apply: ({ endedOn, result }) => ({
    clocksOn: String(endedOn),
    facts: { testingSince: null },
    note: String(result),
    data: { endedOn },
  }),
})
