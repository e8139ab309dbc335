import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { asTold, longField } from './form-fields.ts'
import { groundParagraphs, otherRoutes } from './ground-paragraphs.ts'
import { measuresOf } from './law-words.ts'
import { seal } from './penalty-blocks.ts'

/**
 * 投诉不予受理决定书: with the reasons and the other routes of Consumer Rights Law 39 (Order 121, articles 15 and 16).
 * Ground, article and routes come from the law room, by the case's ruleset; the official form lists every ground and
 * names the one that applies.
 */
export const complaintRefusal = defineForm({
  name: 'complaintRefusal',
  words: { zh: '投诉不予受理决定书', en: 'Decision not to accept a complaint' },
  source: { set: 'FORM10', place: 6, compared: 'wording' },
  mark: '投不受',
  reader: 'filer',
  action: 'refuseComplaint',
  after: { mediation: ['refuseComplaint'] },
  ground: 'refusal',
  showsFiler: true,
  fields: [
    longField('reason', '不予受理的理由', 'Reasons', {
      maxLength: 1_000,
      hint: { zh: '与作出决定时告知的理由一致', en: 'The same as told with the decision.' },
      known: asTold('refuseComplaint', 'reason'),
    }),
  ],
  blocks: (given, typed) => {
    const { filer, receivedOn, respondent, number, ground, ruleset } = given
    return [
      addressee(filer?.name ?? ''),
      paragraph(
        `我局于${receivedOn}收到你关于${respondent.name}的投诉（登记编号：${number}）。经审查，属以下情形，依据${measuresOf(ruleset)}的规定，我局决定不予受理：`,
      ),
      ...groundParagraphs(ground, paragraphs(typed('reason'))),
      ...otherRoutes(ground),
      paragraph('特此告知。'),
      seal(given),
    ]
  },
})
