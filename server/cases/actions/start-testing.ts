import type { Option } from '../../core/field.ts'
import { findGround } from '../../law/grounds.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/** Where a dispute over the testing body ends mediation, nobody but the parties chooses it (Order 20, article 21(1)(2)). */
const choosers = ({ procedure, ruleset }: CaseRow): Option[] => {
  const office = { value: 'office', words: { zh: '由市场监管部门指定', en: 'Designated by the office' } }
  if (procedure !== 'mediation') return [office]
  const parties = { value: 'parties', words: { zh: '双方协商选定', en: 'Agreed by both sides' } }
  return findGround(ruleset, 'termination', 'TESTING_DISPUTE') ? [parties] : [parties, office]
}

/** 鉴定、检测: Order 121, article 22; penalty procedure rules, article 18(2): its time is not counted. */
export const startTesting = defineCaseAction({
  name: 'startTesting',
  words: { zh: '送交鉴定检测', en: 'Send for testing' },
  consequence: {
    zh: '鉴定、检测期间不计入期限，出结果后继续计算',
    en: 'The limit stands still until the result is in',
  },
  from: { mediation: ['accepted', 'mediating'], report: ['verifying'] },
  needs: ({ facts }) =>
    facts.testingSince === undefined ? null : { zh: '鉴定、检测正在进行', en: 'Testing is under way' },
  pauses: [
    { clock: 'C2', cause: 'testing' },
    { clock: 'C4', cause: 'testing' },
    { clock: 'R1', cause: 'testing' },
  ],
  fields: [
    { name: 'body', kind: 'TEXT', words: { zh: '鉴定、检测机构', en: 'Testing body' }, required: true, maxLength: 100 },
    {
      name: 'chosenBy',
      kind: 'CHOICE',
      words: { zh: '机构如何确定', en: 'Who chose it' },
      required: true,
      options: choosers,
    },
    { name: 'startedOn', kind: 'DATE', words: { zh: '委托日期', en: 'Commissioned on' }, required: true },
    {
      name: 'note',
      kind: 'LONG_TEXT',
      words: { zh: '样品、项目和费用约定', en: 'Sample, tests and who pays' },
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '已送交鉴定、检测，期间不计入期限', en: 'Sent for testing; its time is not counted' }),
  apply: ({ body, chosenBy, startedOn, note }) => ({
    clocksOn: String(startedOn),
    facts: { testingSince: String(startedOn) },
    note: [body, note].filter(Boolean).join('\n'),
    data: { body, chosenBy, startedOn },
  }),
})
