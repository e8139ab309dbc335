import { defineForm } from '../define-form.ts'
import { facts, heading, paragraphs, signatures } from '../paper.ts'
import { asTold, lineField, longField, matterField, officersField, sayHeld, spanFields } from './form-fields.ts'
import { caseName } from './penalty-blocks.ts'

/** 陈述申辩笔录: what the party says to the notice (P 57 and 58). */
export const defenceRecord = defineForm({
  name: 'defenceRecord',
  words: { zh: '陈述申辩笔录', en: 'Record of the defence' },
  source: { set: 'FORM56', place: 38, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'recordDefence',
  after: { enforcement: ['serveNotice'] },
  endsWithCase: true,
  repeats: true,
  fields: [
    matterField,
    lineField('speaker', '陈述申辩人', 'Who spoke', { known: ({ respondent }) => respondent.name }),
    ...spanFields(['陈述申辩', 'The statement'], { on: ({ established }) => established.defendedOn }),
    lineField('place', '地点', 'Where'),
    officersField,
    lineField('recorder', '记录人', 'Who wrote it down'),
    longField('request', '陈述申辩请求', 'What is asked for', { maxLength: 1_000 }),
    longField('defence', '陈述申辩内容', 'What was said', {
      maxLength: 6_000,
      known: asTold('recordDefence', 'defence'),
    }),
  ],
  blocks: (given, typed) => [
    facts(
      ['案件名称', caseName(given, typed)],
      ['案件编号', given.number, '陈述申辩人', typed('speaker')],
      ['时间', sayHeld(typed)],
      ['地点', typed('place')],
      ['执法人员、执法证号', typed('officers'), '记录人', typed('recorder')],
    ),
    heading('陈述申辩请求：'),
    ...paragraphs(typed('request')),
    heading('陈述申辩内容：'),
    ...paragraphs(typed('defence')),
    signatures('陈述申辩人', '执法人员', '执法人员', '记录人'),
  ],
})
