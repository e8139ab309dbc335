import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { contactField, remarkField } from './form-fields.ts'
import { legalLimit, measuresOf } from './law-words.ts'
import { contactLine, seal } from './penalty-blocks.ts'

/** 投诉受理决定书: within 7 working days of receipt (Order 121, article 15); the sentence on the limit of mediation is ours. */
export const complaintAcceptance = defineForm({
  name: 'complaintAcceptance',
  words: { zh: '投诉受理决定书', en: 'Decision to accept a complaint' },
  source: { set: 'FORM10', place: 5, compared: 'wording' },
  mark: '投受',
  reader: 'filer',
  action: 'acceptComplaint',
  after: { mediation: ['acceptComplaint'] },
  showsFiler: true,
  fields: [contactField, remarkField('remark', '其他告知事项', 'What else to tell', { maxLength: 1_000 })],
  blocks: (given, typed) => {
    const { filer, receivedOn, respondent, number, ruleset } = given
    const ended = legalLimit(ruleset, 'C2')
    return [
      addressee(filer?.name ?? ''),
      paragraph(
        `我局于${receivedOn}收到你关于${respondent.name}的投诉（登记编号：${number}）。经审查，符合${measuresOf(ruleset)}规定的受理条件，我局决定受理。`,
      ),
      paragraph(`调解期限为自受理之日起${ended.span}（${ended.article}）。`),
      ...paragraphs(typed('remark')),
      contactLine(typed),
      paragraph('特此告知。'),
      seal(given),
    ]
  },
})
