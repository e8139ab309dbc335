import { findGround } from '../../law/grounds.ts'
import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { contactField } from './form-fields.ts'

/** 限期提供身份证明材料通知书: the officer sets the day; the law fixes no number of days (Order 121, articles 10 and 16). */
export const identityRequest = defineForm({
  name: 'identityRequest',
  words: { zh: '限期提供身份证明材料通知书', en: 'Request for proof of identity' },
  source: { set: 'FORM10', place: 4, compared: 'name' },
  mark: '限证',
  reader: 'filer',
  action: 'messageFiler',
  after: { mediation: '*' },
  showsFiler: true,
  repeats: true,
  fields: [
    { name: 'dueOn', kind: 'DATE', words: { zh: '提供期限', en: 'To be given by' }, required: true },
    {
      name: 'materials',
      kind: 'LONG_TEXT',
      words: { zh: '需要提供的材料', en: 'What is needed' },
      required: true,
      maxLength: 500,
    },
    { name: 'way', kind: 'TEXT', words: { zh: '提供方式', en: 'How to give it' }, required: true },
    contactField,
  ],
  blocks: ({ filer, receivedOn, respondent, number, ruleset, office, today }, typed) => {
    const ground = findGround(ruleset, 'refusal', 'IDENTITY_NOT_VERIFIED')
    return [
      addressee(filer?.name ?? ''),
      paragraph(
        `本机关于${receivedOn}收到您对${respondent.name}的投诉（登记编号：${number}）。为核实投诉人的真实身份，请于${typed('dueOn')}前提供以下材料：`,
      ),
      ...paragraphs(typed('materials')),
      paragraph(`提供方式：${typed('way')}`),
      ...(ground
        ? [paragraph(`冒用他人名义投诉或者不配合核实身份的，本机关将依法不予受理（${ground.article.zh}）。`)]
        : []),
      paragraph(`联系人及联系电话：${typed('contact')}`),
      { kind: 'seal', office, on: today },
    ]
  },
})
