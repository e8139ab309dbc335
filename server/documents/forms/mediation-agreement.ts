import { defineForm } from '../define-form.ts'
import { facts, heading, note, paragraphs, signatures } from '../paper.ts'

/** 投诉调解书: signed by both sides, three copies (Order 121, article 24). */
export const mediationAgreement = defineForm({
  name: 'mediationAgreement',
  words: { zh: '投诉调解书', en: 'Mediation agreement' },
  source: { set: 'FORM10', place: 9, compared: 'name' },
  mark: '投调',
  reader: 'parties',
  action: 'recordAgreement',
  after: { mediation: ['recordAgreement'] },
  showsFiler: true,
  fields: [
    {
      name: 'dispute',
      kind: 'LONG_TEXT',
      words: { zh: '争议事项', en: 'The dispute' },
      required: true,
      maxLength: 2_000,
    },
    { name: 'terms', kind: 'LONG_TEXT', words: { zh: '调解协议内容', en: 'What was agreed' }, required: true },
    {
      name: 'performance',
      kind: 'LONG_TEXT',
      words: { zh: '履行方式和期限', en: 'How and by when it is done' },
      required: true,
      maxLength: 1_000,
    },
    { name: 'mediator', kind: 'TEXT', words: { zh: '调解人员', en: 'Mediators' }, required: true },
  ],
  blocks: ({ filer, respondent, number, office, today }, typed) => [
    facts(
      ['登记编号', number],
      ['投诉人', filer?.name ?? ''],
      ['被投诉人', respondent.name, '统一社会信用代码', respondent.creditCode],
      ['调解人员', typed('mediator')],
    ),
    heading('一、争议事项'),
    ...paragraphs(typed('dispute')),
    heading('二、调解协议'),
    ...paragraphs(typed('terms')),
    heading('三、履行方式和期限'),
    ...paragraphs(typed('performance')),
    signatures('投诉人（签名）', '被投诉人（签名或者盖章）', '调解人员（签名）'),
    { kind: 'seal', office, on: today },
    note('本调解书一式三份，双方当事人各执一份，本机关留存一份。'),
  ],
})
