import { defineForm } from '../define-form.ts'
import { addressee, facts, paragraph, paragraphs } from '../paper.ts'
import { contactField } from './form-fields.ts'

/** 投诉调解通知书: time, place and mediator, told to each side before they meet (Order 121, articles 18 to 21). */
export const mediationNotice = defineForm({
  name: 'mediationNotice',
  words: { zh: '投诉调解通知书', en: 'Notice of mediation' },
  source: { set: 'FORM10', place: 7, compared: 'name' },
  mark: '投调通',
  reader: 'parties',
  action: 'startMediation',
  after: { mediation: ['acceptComplaint'] },
  showsFiler: true,
  repeats: true,
  fields: [
    {
      name: 'to',
      kind: 'CHOICE',
      words: { zh: '通知谁', en: 'Who is notified' },
      required: true,
      options: () => [
        { value: 'filer', words: { zh: '投诉人', en: 'The complainant' } },
        { value: 'respondent', words: { zh: '被投诉人', en: 'The other side' } },
      ],
    },
    { name: 'time', kind: 'TEXT', words: { zh: '调解时间', en: 'When' }, required: true },
    { name: 'place', kind: 'TEXT', words: { zh: '调解地点或者方式', en: 'Where or how' }, required: true },
    { name: 'mediator', kind: 'TEXT', words: { zh: '调解人员', en: 'Mediators' }, required: true },
    { name: 'remark', kind: 'LONG_TEXT', words: { zh: '其他告知事项', en: 'What else to tell' }, maxLength: 500 },
    contactField,
  ],
  blocks: ({ filer, respondent, number, office, today }, typed) => [
    addressee(typed('to') === '投诉人' ? (filer?.name ?? '') : respondent.name),
    paragraph(
      `投诉人${filer?.name ?? ''}与被投诉人${respondent.name}的消费者权益争议（登记编号：${number}），本机关定于下列时间组织调解：`,
    ),
    facts(['时间', typed('time')], ['地点或者方式', typed('place')], ['调解人员', typed('mediator')]),
    paragraph('请携带身份证明和与争议有关的证据材料参加。委托他人参加的，应当提交授权委托书原件和受托人身份证明。'),
    paragraph('当事人认为调解人员与争议或者当事人有利害关系、可能影响公正调解的，有权申请其回避。'),
    ...paragraphs(typed('remark')),
    paragraph(`联系人及联系电话：${typed('contact')}`),
    { kind: 'seal', office, on: today },
  ],
})
