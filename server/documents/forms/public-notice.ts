import type { CaseFacts } from '../case-facts.ts'
import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { penaltyLines } from './decision-words.ts'
import { choiceField, contactFields, lineField, longField, remediesField } from './form-fields.ts'
import { cite, legalLimit } from './law-words.ts'
import { letter } from './penalty-blocks.ts'

/** What was decided or is planned, as it is recorded. */
const contentOf = (facts: CaseFacts): string =>
  facts.paper('noPenaltyDecision') ? '本局决定不予行政处罚。' : penaltyLines(facts)

/**
 * 行政处罚文书送达公告: when nothing else reaches the party. The form of 2021 still says sixty days; the rules as amended
 * since say thirty (P 82), and the law room's clock is what is printed.
 */
export const publicNotice = defineForm({
  name: 'publicNotice',
  words: { zh: '行政处罚文书送达公告', en: 'Public notice of service' },
  source: { set: 'FORM56', place: 51, compared: 'wording' },
  mark: '罚送告',
  reader: 'respondent',
  action: 'givePublicNotice',
  after: { enforcement: ['givePublicNotice'] },
  repeats: true,
  fields: [
    lineField('paper', '公告送达的文书名称及文号', 'Which paper is served', {
      known: ({ paper }) => {
        const served = paper('penaltyDecision') ?? paper('noPenaltyDecision') ?? paper('penaltyNotice')
        return served ? `《${served.title}》（${served.number}）` : ''
      },
    }),
    choiceField('cause', '公告送达的原因', 'Why', {
      missing: ['下落不明', 'The party cannot be found'],
      unserved: ['采取其他送达方式无法送达', 'Nothing else reaches the party'],
    }),
    longField('content', '文书的内容', 'What the paper says', { known: contentOf }),
    remediesField,
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const { span } = legalLimit(given.ruleset, 'K9')
    return letter(
      given,
      typed,
      given.respondent.name,
      paragraph(
        `本局依法对你（单位）作出${typed('paper')}，因你（单位）${typed('cause')}，依据${cite('P', 82, undefined, 5)}的规定，本局决定依法向你（单位）公告送达，内容是：`,
      ),
      ...paragraphs(typed('content')),
      paragraph(`请你（单位）自本公告发布之日起${span}内到本局领取，逾期不领取即视为送达。`),
      ...paragraphs(typed('remedies')),
    )
  },
})
