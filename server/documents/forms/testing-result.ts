import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import {
  asTold,
  contactFields,
  daysField,
  firstOf,
  itemsField,
  lineField,
  longField,
  optionalLine,
} from './form-fields.ts'
import { letter } from './penalty-blocks.ts'

/** 检测/检验/检疫/鉴定结果告知书: the result is told to the party. */
export const testingResult = defineForm({
  name: 'testingResult',
  words: { zh: '检测/检验/检疫/鉴定结果告知书', en: 'Notice of a test result' },
  source: { set: 'FORM56', place: 32, compared: 'wording' },
  mark: '检鉴结',
  reader: 'respondent',
  action: ['endTesting', 'endExcludedTime'],
  after: { report: ['endTesting'], enforcement: ['endExcludedTime'] },
  endsWithCase: true,
  repeats: true,
  fields: [
    lineField('body', '检测/检验/检疫/鉴定机构', 'Who tested', {
      known: firstOf(asTold('startTesting', 'body'), ({ typedBefore }) => typedBefore('body')),
    }),
    itemsField(
      '物品',
      'What was tested',
      firstOf(asTold('startExcludedTime', 'subject'), asTold('startTesting', 'note')),
    ),
    longField('result', '结果', 'The result', {
      maxLength: 2_000,
      known: firstOf(asTold('endExcludedTime', 'result'), asTold('endTesting', 'result')),
    }),
    { ...daysField('objectionDays', '提出异议的期限（几日内）', 'Days in which to object'), required: false },
    optionalLine('objectionTo', '受理异议的机构', 'Who takes objections'),
    lineField('report', '报告书份数及编号', 'Copies and number of the report'),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      given.respondent.name,
      paragraph(`本局依法委托${typed('body')}对你（单位）的下列物品进行检测/检验/检疫/鉴定：`),
      ...paragraphs(typed('items')),
      paragraph('检测/检验/检疫/鉴定结果为：'),
      ...paragraphs(typed('result')),
      ...(typed('objectionDays') || typed('objectionTo')
        ? [
            paragraph(
              `你（单位）如对该检测/检验/检疫/鉴定结果有异议，可以自接到本告知书之日起${typed('objectionDays')}日内，向${typed('objectionTo') || given.office}提出。`,
            ),
          ]
        : []),
      paragraph(`附件：检测/检验/检疫/鉴定报告书${typed('report')}`),
    ),
})
