import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { groundParagraphs } from './ground-paragraphs.ts'

/**
 * 投诉不予受理决定书: with the reasons and the other routes of Consumer Rights Law 39 (Order 121, articles 15 and 16).
 * Ground, article and routes come from the law room, by the case's ruleset.
 */
export const complaintRefusal = defineForm({
  name: 'complaintRefusal',
  words: { zh: '投诉不予受理决定书', en: 'Decision not to accept a complaint' },
  source: { set: 'FORM10', place: 6, compared: 'name' },
  mark: '投不受',
  reader: 'filer',
  action: 'refuseComplaint',
  after: { mediation: ['refuseComplaint'] },
  ground: 'refusal',
  showsFiler: true,
  fields: [
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '不予受理的理由', en: 'Reasons' },
      hint: { zh: '与作出决定时告知的理由一致', en: 'The same as told with the decision.' },
      required: true,
      maxLength: 1_000,
    },
  ],
  blocks: ({ filer, receivedOn, respondent, number, ground, office, today }, typed) => [
    addressee(filer?.name ?? ''),
    paragraph(
      `本机关于${receivedOn}收到您对${respondent.name}的投诉（登记编号：${number}）。经审查，本机关决定不予受理。`,
    ),
    ...groundParagraphs(ground, paragraphs(typed('reason'))),
    { kind: 'seal', office, on: today },
  ],
})
