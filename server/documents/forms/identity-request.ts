import { findGround } from '../../law/grounds.ts'
import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { asTold, contactFields, dayField, lineField, longField } from './form-fields.ts'
import { cite, measuresOf } from './law-words.ts'
import { contactLine, seal } from './penalty-blocks.ts'

/** 限期提供身份证明材料通知书: the officer sets the day; the law fixes no number of days (Order 121, articles 10 and 16). */
export const identityRequest = defineForm({
  name: 'identityRequest',
  words: { zh: '限期提供身份证明材料通知书', en: 'Request for proof of identity' },
  source: { set: 'FORM10', place: 4, compared: 'wording' },
  mark: '限证',
  reader: 'filer',
  action: 'messageFiler',
  after: { mediation: ['requestIdentity'] },
  needs: ({ state }) =>
    state === 'identityPending' ? null : { zh: '现在没有在等身份证明', en: 'No proof of identity is awaited now' },
  showsFiler: true,
  repeats: true,
  fields: [
    dayField('dueOn', '提供期限', 'To be given by', ({ established }) => established.identityDueOn),
    longField('materials', '需要提供的材料', 'What is needed', {
      maxLength: 1_000,
      known: asTold('requestIdentity', 'reason'),
    }),
    lineField('way', '提供方式', 'How to give it'),
    ...contactFields,
  ],
  blocks: (given, typed) => {
    const { filer, receivedOn, respondent, number, ruleset } = given
    const ground = findGround(ruleset, 'refusal', 'IDENTITY_NOT_VERIFIED')
    return [
      addressee(filer?.name ?? ''),
      paragraph(`我局于${receivedOn}收到你关于${respondent.name}的投诉（登记编号：${number}）。`),
      paragraph(
        `根据${cite('CRI', 46, 1)}的规定，消费者和经营者发生消费争议向市场监督管理部门或者其他有关行政部门投诉的，应当提供真实身份信息等材料。`,
      ),
      paragraph(`根据${measuresOf(ruleset)}的规定，请你在${typed('dueOn')}前向我局提供以下身份证明材料：`),
      ...paragraphs(typed('materials')),
      paragraph(`提供方式：${typed('way')}`),
      ...(ground
        ? [paragraph(`逾期未提供或提供虚假材料的，我局将根据${ground.article.zh}的规定，对投诉依法不予受理。`)]
        : []),
      contactLine(typed, typed('contactAddress')),
      seal(given),
    ]
  },
})
