import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { contactField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'

/** 投诉受理决定书: within 7 working days of receipt (Order 121, article 15). The wording between the fields is ours. */
export const complaintAcceptance = defineForm({
  name: 'complaintAcceptance',
  words: { zh: '投诉受理决定书', en: 'Decision to accept a complaint' },
  source: { set: 'FORM10', place: 5, compared: 'name' },
  mark: '投受',
  reader: 'filer',
  action: 'acceptComplaint',
  after: { mediation: ['acceptComplaint'] },
  showsFiler: true,
  fields: [
    contactField,
    { name: 'remark', kind: 'LONG_TEXT', words: { zh: '其他告知事项', en: 'What else to tell' }, maxLength: 1_000 },
  ],
  blocks: ({ filer, receivedOn, respondent, number, ruleset, office, today }, typed) => {
    const decided = legalLimit(ruleset, 'C1')
    const ended = legalLimit(ruleset, 'C2')
    return [
      addressee(filer?.name ?? ''),
      paragraph(
        `本机关于${receivedOn}收到您对${respondent.name}的投诉（登记编号：${number}）。经审查，根据${decided.article}的规定，本机关决定予以受理。`,
      ),
      paragraph(`本机关将根据自愿原则组织调解。调解期限为自受理之日起${ended.span}（${ended.article}）。`),
      ...paragraphs(typed('remark')),
      paragraph(`联系人及联系电话：${typed('contact')}`),
      { kind: 'seal', office, on: today },
    ]
  },
})
