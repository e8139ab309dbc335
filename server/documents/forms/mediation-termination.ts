import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { asTold, longField } from './form-fields.ts'
import { groundParagraphs, otherRoutes } from './ground-paragraphs.ts'
import { cite, measuresOf } from './law-words.ts'
import { seal } from './penalty-blocks.ts'

/** 投诉终止调解决定书: to both sides, with the ground and the other routes (Order 121, articles 23 and 25). */
export const mediationTermination = defineForm({
  name: 'mediationTermination',
  words: { zh: '投诉终止调解决定书', en: 'Decision to end mediation' },
  source: { set: 'FORM10', place: 8, compared: 'wording' },
  mark: '投终',
  reader: 'parties',
  action: 'terminateMediation',
  after: { mediation: ['terminateMediation'] },
  ground: 'termination',
  showsFiler: true,
  fields: [
    longField('reason', '终止调解的说明', 'Explanation', {
      maxLength: 1_000,
      hint: { zh: '与作出决定时告知的说明一致', en: 'The same as told with the decision.' },
      known: asTold('terminateMediation', 'reason'),
    }),
  ],
  blocks: (given, typed) => {
    const { filer, respondent, number, ground, ruleset } = given
    return [
      addressee(`${filer?.name ?? ''}、${respondent.name}`),
      paragraph(
        `经审查，关于${filer?.name ?? ''}对${respondent.name}投诉的调解（登记编号：${number}）过程中出现以下情形，依据${measuresOf(ruleset)}的规定，我局决定终止调解：`,
      ),
      ...groundParagraphs(ground, paragraphs(typed('reason'))),
      paragraph(
        `投诉人、被投诉人对市场监督管理部门作出的终止调解决定、调解结果不服的，可以按照${cite('CR', 39)}规定，通过民事诉讼、仲裁等其他途径解决消费者权益争议。`,
      ),
      ...otherRoutes(ground),
      paragraph('特此告知。'),
      seal(given),
    ]
  },
})
