import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { asTold, contactFields, daysField, lineField, longField, remarkField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { whileExcluded } from './measure-items.ts'
import { letter } from './penalty-blocks.ts'

const NO_REFUND = { zh: '本案没有责令退还多收的价款', en: 'No refund was ordered in this case' }

/** 责令退款通知书: what was overcharged goes back first, its time is not counted (P 59 and 64). */
export const refundOrder = defineForm({
  name: 'refundOrder',
  words: { zh: '责令退款通知书', en: 'Order to refund' },
  source: { set: 'FORM56', place: 34, compared: 'wording' },
  mark: '责退',
  reader: 'respondent',
  action: 'startExcludedTime',
  after: { enforcement: ['startExcludedTime'] },
  needs: whileExcluded('refundOrder', NO_REFUND),
  fields: [
    longField('facts', '多收价款的行为', 'What was overcharged, and how', {
      maxLength: 2_000,
      known: asTold('startExcludedTime', 'subject'),
    }),
    lineField('law', '违反的法律规定', 'The article that was broken'),
    daysField('days', '退款期限（收到后几日内）', 'Days after receipt'),
    { name: 'amountFen', kind: 'MONEY', words: { zh: '应退金额', en: 'How much' }, required: true },
    remarkField('otherwise', '拒不退还的后果（依据和处理）', 'What follows if it is not paid back'),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      given.respondent.name,
      ...paragraphs(`经查，你（单位）${typed('facts')}`),
      paragraph(
        `上述行为违反了${typed('law')}的规定，存在致使消费者或者其他经营者多付价款的情形。依据${cite('PRICELAW', 41)}、${cite('P', 59)}的规定，现责令你（单位）自收到本通知书之日起${typed('days')}日内，将消费者或者其他经营者多付的价款${typed('amountFen')}退还给消费者或者其他经营者。消费者或者其他经营者难以查找的，应当公告查找。拒不退还或者逾期未退还的部分，本局将依法予以没收。消费者或者其他经营者要求退还时，由你（单位）依法承担民事责任。`,
      ),
      ...paragraphs(typed('otherwise')),
    ),
})
