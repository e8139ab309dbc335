import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { groundParagraphs } from './ground-paragraphs.ts'

/** 投诉终止调解决定书: to both sides, with the ground and the other routes (Order 121, articles 23 and 25). */
export const mediationTermination = defineForm({
  name: 'mediationTermination',
  words: { zh: '投诉终止调解决定书', en: 'Decision to end mediation' },
  source: { set: 'FORM10', place: 8, compared: 'name' },
  mark: '投终',
  reader: 'parties',
  action: 'terminateMediation',
  after: { mediation: ['terminateMediation'] },
  ground: 'termination',
  showsFiler: true,
  fields: [
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '终止调解的说明', en: 'Explanation' },
      hint: { zh: '与作出决定时告知的说明一致', en: 'The same as told with the decision.' },
      required: true,
      maxLength: 1_000,
    },
  ],
  blocks: ({ filer, respondent, number, ground, office, today }, typed) => [
    addressee(`${filer?.name ?? ''}、${respondent.name}`),
    paragraph(
      `投诉人${filer?.name ?? ''}与被投诉人${respondent.name}的消费者权益争议（登记编号：${number}），本机关决定终止调解。`,
    ),
    ...groundParagraphs(ground, paragraphs(typed('reason'))),
    { kind: 'seal', office, on: today },
  ],
})
