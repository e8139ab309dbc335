import { defineForm } from '../define-form.ts'
import { facts, heading, paragraphs, signatures } from '../paper.ts'
import { asTold, lineField, longField, matterField, optionalLine, pastDayField, timeField } from './form-fields.ts'
import { caseName } from './penalty-blocks.ts'

/** 行政处罚案件集体讨论记录: for the cases that one person must not decide (P 60). */
export const collectiveDiscussion = defineForm({
  name: 'collectiveDiscussion',
  words: { zh: '行政处罚案件集体讨论记录', en: 'Record of a collective discussion' },
  source: { set: 'FORM56', place: 42, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'holdDiscussion',
  after: { enforcement: ['holdDiscussion'] },
  repeats: true,
  fields: [
    matterField,
    pastDayField('heldOn', '讨论日期', 'On which day', ({ established }) => established.discussedOn),
    timeField('time', '讨论时间', 'At what time', { of: 'heldOn', required: false }),
    lineField('place', '讨论地点', 'Where'),
    lineField('chair', '主持人', 'Who presided'),
    lineField('members', '出席人员', 'Who took part', {
      known: ({ established }) => (established.discussedBy ?? []).join('；'),
    }),
    optionalLine('others', '列席人员', 'Who listened'),
    lineField('recorder', '记录人', 'Who wrote it down'),
    longField(
      'talk',
      '讨论记录（汇报、审核意见、询问和讨论、各人意见，发言人各起一行）',
      'What was said, each speaker on a line',
      {
        maxLength: 10_000,
        known: asTold('holdDiscussion', 'opinions'),
      },
    ),
    longField('result', '处理意见', 'The conclusion', {
      maxLength: 2_000,
      known: asTold('holdDiscussion', 'conclusion'),
    }),
  ],
  blocks: (given, typed) => [
    facts(
      ['案件名称', caseName(given, typed)],
      ['案件编号', given.number],
      ['讨论时间', `${typed('heldOn')}${typed('time')}`, '讨论地点', typed('place')],
      ['主持人', typed('chair'), '记录人', typed('recorder')],
      ['出席人员', typed('members')],
      ['列席人员', typed('others')],
    ),
    heading('讨论记录：'),
    ...paragraphs(typed('talk')),
    heading('处理意见：'),
    ...paragraphs(typed('result')),
    signatures('主持人签名', '出席人员签名', '记录人签名'),
  ],
})
