import { defineForm } from '../define-form.ts'
import { facts, heading, note, paragraph, paragraphs, signatures } from '../paper.ts'
import { lineField, longField, rightsToldField } from './form-fields.ts'
import { whileInvestigating } from './penalty-case.ts'

/** 询问笔录: two officers ask, rights told first (P 21 and 22). */
export const interviewRecord = defineForm({
  name: 'interviewRecord',
  words: { zh: '询问笔录', en: 'Record of an interview' },
  source: { set: 'FORM56', place: 14, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  repeats: true,
  fields: [
    lineField('time', '询问时间（起止）', 'From when to when'),
    lineField('place', '询问地点', 'Where'),
    lineField('person', '被询问人姓名', 'Who was asked'),
    { name: 'identity', kind: 'TEXT', words: { zh: '证件类型及号码', en: 'Identity paper and number' } },
    { name: 'phone', kind: 'TEXT', words: { zh: '联系电话', en: 'Phone' } },
    { name: 'post', kind: 'TEXT', words: { zh: '工作单位及职务、住址', en: 'Employer, post and address' } },
    lineField('officers', '询问人及执法证号（两人以上）', 'Two or more officers, with their numbers'),
    lineField('recorder', '记录人', 'Who wrote it down'),
    rightsToldField,
    longField('talk', '询问内容（问、答各起一行）', 'Questions and answers, each on a line', 12_000),
  ],
  blocks: (_given, typed) => [
    facts(
      ['询问时间', typed('time')],
      ['询问地点', typed('place')],
      ['被询问人', typed('person'), '联系电话', typed('phone')],
      ['证件及号码', typed('identity')],
      ['单位、职务、住址', typed('post')],
      ['询问人', typed('officers'), '记录人', typed('recorder')],
    ),
    heading('一、告知事项'),
    paragraph(
      '询问人员已出示执法证件，并告知被询问人依法享有陈述、申辩和申请回避的权利，以及如实回答询问、不得作伪证的义务。',
    ),
    heading('二、询问内容'),
    ...paragraphs(typed('talk')),
    signatures('被询问人（签名）', '询问人（签名）', '询问人（签名）', '记录人（签名）'),
    note('被询问人应当逐页核对、签名；有更正的，在更正处按指印或者签名。'),
  ],
})
