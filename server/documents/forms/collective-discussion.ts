import { defineForm } from '../define-form.ts'
import { facts, heading, paragraphs, signatures } from '../paper.ts'
import { lineField, longField } from './form-fields.ts'
import { matterField } from './penalty-case.ts'

/** 集体讨论记录: for the cases that one person must not decide (P 60). */
export const collectiveDiscussion = defineForm({
  name: 'collectiveDiscussion',
  words: { zh: '集体讨论记录', en: 'Record of a collective discussion' },
  source: { set: 'FORM56', place: 42, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'holdDiscussion',
  after: { enforcement: ['holdDiscussion'] },
  repeats: true,
  fields: [
    matterField,
    lineField('time', '讨论时间', 'When'),
    lineField('place', '讨论地点', 'Where'),
    lineField('chair', '主持人', 'Who presided'),
    lineField('members', '参加人员', 'Who took part'),
    { name: 'others', kind: 'TEXT', words: { zh: '列席人员', en: 'Who listened' } },
    lineField('recorder', '记录人', 'Who wrote it down'),
    longField('talk', '讨论内容（发言人各起一行）', 'What was said, each speaker on a line', 10_000),
    longField('result', '结论性意见', 'The conclusion', 2_000),
  ],
  blocks: ({ number, respondent }, typed) => [
    facts(
      ['案由', typed('matter')],
      ['案件编号', number, '当事人', respondent.name],
      ['讨论时间', typed('time'), '讨论地点', typed('place')],
      ['主持人', typed('chair'), '记录人', typed('recorder')],
      ['参加人员', typed('members')],
      ['列席人员', typed('others')],
    ),
    heading('一、讨论内容'),
    ...paragraphs(typed('talk')),
    heading('二、结论性意见'),
    ...paragraphs(typed('result')),
    signatures('主持人（签名）', '参加人员（签名）', '记录人（签名）'),
  ],
})
