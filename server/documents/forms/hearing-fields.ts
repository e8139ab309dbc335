import type { CaseFacts } from '../case-facts.ts'
import type { FormField, Typed } from '../define-form.ts'
import type { FactRow } from '../paper.ts'
import {
  asTold,
  choiceField,
  firstOf,
  lineField,
  matterField,
  optionalLine,
  sayHeld,
  spanFields,
} from './form-fields.ts'
import { caseName } from './penalty-blocks.ts'

/** The report says what the record did, and both what was announced; other papers of the case have times and places of their own. */
const said =
  (name: string, announced = name): NonNullable<FormField['known']> =>
  ({ typedIn }) =>
    typedIn('hearingRecord', name) || typedIn('hearingNotice', announced)

/** What a hearing begins with: of its record and its report. */
export const hearingFields = [
  matterField,
  ...spanFields(['听证', 'The hearing'], {
    on: ({ established }) => established.heardOn ?? established.hearingOn,
    from: said('from', 'time'),
    to: said('to'),
  }),
  lineField('hearingPlace', '听证地点', 'Where', {
    known: firstOf(said('hearingPlace', 'place'), asTold('noticeHearing', 'place')),
  }),
  choiceField(
    'open',
    '听证方式',
    'Whether it is public',
    { open: ['公开', 'Public'], closed: ['不公开', 'Not public'] },
    said('open'),
  ),
  lineField('recorder', '记录员', 'Who recorded', { known: said('recorder') }),
  optionalLine('others', '听证员、翻译人员', 'Members and interpreters', { known: said('others') }),
  lineField('present', '到场的当事人、法定代表人（负责人）、委托代理人', 'Who was there for the party', {
    known: firstOf(said('present'), ({ respondent }) => respondent.name),
  }),
  optionalLine('third', '第三人及其他参加人', 'Third parties and others', { known: said('third') }),
] as const

export const hearingRows = (facts: CaseFacts, typed: Typed): FactRow[] => [
  ['案件名称', caseName(facts, typed)],
  ['案件编号', facts.number, '听证方式', typed('open')],
  ['听证时间', sayHeld(typed)],
  ['听证地点', typed('hearingPlace')],
  ['听证主持人', facts.presider, '记录员', typed('recorder')],
  ['听证员、翻译人员', typed('others')],
  ['办案人员', facts.officers.join('、')],
  ['当事人、委托代理人', typed('present')],
  ['第三人、其他参加人', typed('third')],
]
