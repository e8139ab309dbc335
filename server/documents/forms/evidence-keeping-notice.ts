import { defineForm } from '../define-form.ts'
import { facts, paragraph, paragraphs, signatures } from '../paper.ts'
import { contactFields, itemsField, lineField, matterField, partyFields } from './form-fields.ts'
import { cite, legalLimit } from './law-words.ts'
import { keeping, measureItems, measurePlace } from './measure-items.ts'
import { partyRows, served } from './penalty-blocks.ts'

/** 先行登记保存证据通知书: it lapses by itself when nothing is decided in time (P 33 to 35, PEN 56). */
export const evidenceKeepingNotice = defineForm({
  name: 'evidenceKeepingNotice',
  words: { zh: '先行登记保存证据通知书', en: 'Notice that evidence is registered and kept' },
  source: { set: 'FORM56', place: 19, compared: 'wording' },
  mark: '先登',
  reader: 'respondent',
  action: keeping,
  after: { enforcement: keeping },
  endsWithCase: true,
  ofMeasure: { kinds: ['kept'] },
  repeats: true,
  fields: [
    ...partyFields,
    matterField,
    itemsField('登记保存的证据', 'What is kept', measureItems),
    lineField('place', '存放地点', 'Where it is kept', { known: measurePlace }),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const { span, article } = legalLimit(given.ruleset, 'K5')
    return [
      facts(...partyRows(given, typed)),
      paragraph(
        `为调查你（单位）涉嫌${typed('matter')}，依据${cite('PEN', 56)}的规定，本局决定对你（单位）下列有关证据采取先行登记保存措施：`,
      ),
      ...paragraphs(typed('items')),
      paragraph(
        `先行登记保存的证据，存放在${typed('place')}。在此期间，你（单位）或者有关人员不得损毁、销毁或者转移证据。`,
      ),
      paragraph(
        `本局将在${span}内对先行登记保存的证据依法作出处理决定（${article}）。逾期未作出处理决定的，先行登记保存措施自动解除。`,
      ),
      ...served(given, typed),
      signatures('当事人（签名或者盖章）'),
    ]
  },
})
