import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { asTold, contactFields, dayField, lineField, longField, remarkField, remediesField } from './form-fields.ts'
import { letter, whileInvestigating } from './penalty-blocks.ts'

/** 责令改正通知书. */
export const correctionOrder = defineForm({
  name: 'correctionOrder',
  words: { zh: '责令改正通知书', en: 'Order to put things right' },
  source: { set: 'FORM56', place: 33, compared: 'wording' },
  mark: '责改',
  reader: 'respondent',
  action: 'fileCase',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    longField('facts', '违法行为', 'What was done', { maxLength: 2_000, known: asTold('writeReport', 'nature') }),
    lineField('law', '违反的法律规定', 'The article that was broken'),
    lineField('basis', '责令改正的法律依据', 'The article that allows the order'),
    longField('order', '改正内容及要求', 'What has to be put right', { maxLength: 2_000 }),
    dayField('dueOn', '改正期限', 'By'),
    remarkField('otherwise', '逾期不改的后果（依据和处理）', 'What follows if it is not done'),
    remediesField,
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      given.respondent.name,
      ...paragraphs(`经查，你（单位）${typed('facts')}`),
      paragraph(
        `上述行为违反了${typed('law')}的规定。依据${typed('basis')}的规定，现责令你（单位）在${typed('dueOn')}前改正。`,
      ),
      ...paragraphs(`改正内容及要求：${typed('order')}`),
      ...paragraphs(typed('otherwise') && `逾期不改的，${typed('otherwise')}`),
      ...paragraphs(typed('remedies')),
    ),
})
