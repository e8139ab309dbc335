import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { contactFields, daysField, lineField, longField, matterField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { letter, whileInvestigating } from './penalty-blocks.ts'

/** 限期提供材料通知书 (P 30). */
export const materialsRequest = defineForm({
  name: 'materialsRequest',
  words: { zh: '限期提供材料通知书', en: 'Request for papers' },
  source: { set: 'FORM56', place: 15, compared: 'wording' },
  mark: '限提',
  reader: 'respondent',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    lineField('to', '被通知人', 'Who is asked', { known: ({ respondent }) => respondent.name }),
    matterField,
    daysField('days', '期限（收到后几日内）', 'Days after receipt'),
    longField('materials', '需要提供的材料（每行一项）', 'What is asked for, one on a line', { maxLength: 2_000 }),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `为调查了解涉嫌${typed('matter')}的有关情况，依据${cite('P', 30, 1)}的规定，请你（单位）在收到本通知书后${typed('days')}日内向本局提供以下材料，并在材料上签名或者盖章。逾期不提供或者拒绝提供相关材料的，将依法承担法律责任。`,
      ),
      ...paragraphs(typed('materials')),
    ),
})
