import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { contactFields, daysField, lineField, longField, matterField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { inLine, letter, whileInvestigating } from './penalty-blocks.ts'

/** 协助调查函: another office is asked for facts or evidence (PEN 26, P 45). */
export const assistanceRequest = defineForm({
  name: 'assistanceRequest',
  words: { zh: '协助调查函', en: 'Request for assistance' },
  source: { set: 'FORM56', place: 17, compared: 'wording' },
  mark: '协查',
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    lineField('to', '协助单位', 'Who is asked'),
    matterField,
    longField('reason', '请求协助的原因', 'Why', { maxLength: 1_000 }),
    longField('questions', '请求协助调查的事项', 'What is to be looked into', { maxLength: 2_000 }),
    // Penalty procedure rules, article 45: fifteen working days.
    { ...daysField('days', '期限（收到后几个工作日内）', 'Working days after receipt'), known: () => 15 },
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `本局在办理${given.respondent.name}涉嫌${typed('matter')}一案中，因${inLine(typed('reason'))}，依据${cite('PEN', 26)}、${cite('P', 45)}的规定，请你单位协助调查以下事项：`,
      ),
      ...paragraphs(typed('questions')),
      paragraph(
        `请你单位在收到本函后予以协助，并于${typed('days')}个工作日内将调查结果加盖公章，连同相关证据材料送本局。需要延期完成的，请在期限届满前告知本局。`,
      ),
    ),
})
