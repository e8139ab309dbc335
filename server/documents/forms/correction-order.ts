import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { contactField, lineField, longField, remediesField } from './form-fields.ts'
import { whileInvestigating } from './penalty-case.ts'

/** 责令改正通知书. */
export const correctionOrder = defineForm({
  name: 'correctionOrder',
  words: { zh: '责令改正通知书', en: 'Order to put things right' },
  source: { set: 'FORM56', place: 33, compared: 'name' },
  mark: '责改',
  reader: 'respondent',
  action: 'fileCase',
  after: whileInvestigating,
  repeats: true,
  fields: [
    longField('facts', '违法事实', 'What was done', 2_000),
    lineField('law', '违反的法律规定', 'The article that was broken'),
    lineField('basis', '责令改正的法律依据', 'The article that allows the order'),
    longField('order', '改正内容和要求', 'What has to be put right', 2_000),
    { name: 'dueOn', kind: 'DATE', words: { zh: '改正期限', en: 'By' }, required: true },
    remediesField,
    contactField,
  ],
  blocks: ({ respondent, office, today }, typed) => [
    addressee(respondent.name),
    paragraph('经查，你（单位）存在下列行为：'),
    ...paragraphs(typed('facts')),
    paragraph(
      `上述行为违反了${typed('law')}的规定。依据${typed('basis')}，现责令你（单位）于${typed('dueOn')}前改正：`,
    ),
    ...paragraphs(typed('order')),
    ...paragraphs(typed('remedies')),
    paragraph(`联系人及联系电话：${typed('contact')}`),
    { kind: 'seal', office, on: today },
  ],
})
