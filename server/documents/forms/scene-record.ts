import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { addressField, lineField, longField, rightsToldField } from './form-fields.ts'
import { partyRows, whileInvestigating } from './penalty-case.ts'

/** 现场笔录: two officers, rights told at the first contact (P 21 and 22). */
export const sceneRecord = defineForm({
  name: 'sceneRecord',
  words: { zh: '现场笔录', en: 'Record of an inspection' },
  source: { set: 'FORM56', place: 9, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  repeats: true,
  fields: [
    lineField('time', '检查时间（起止）', 'From when to when'),
    lineField('place', '检查地点', 'Where'),
    lineField('officers', '检查人员及执法证号（两人以上）', 'Two or more officers, with their numbers'),
    addressField,
    { name: 'witness', kind: 'TEXT', words: { zh: '见证人', en: 'Witness' } },
    rightsToldField,
    longField('findings', '现场情况', 'What was found', 6_000),
  ],
  blocks: (given, typed) => [
    facts(
      ['检查时间', typed('time')],
      ['检查地点', typed('place')],
      ['检查人员', typed('officers')],
      ...partyRows(given, typed),
      ['见证人', typed('witness')],
    ),
    heading('一、告知事项'),
    paragraph('检查人员已出示执法证件，并告知当事人依法享有陈述、申辩和申请回避的权利。'),
    heading('二、现场情况'),
    ...paragraphs(typed('findings')),
    signatures('当事人（签名或者盖章）', '见证人（签名）', '检查人员（签名）', '检查人员（签名）'),
  ],
})
