import { defineForm } from '../define-form.ts'
import { addressee, facts, paragraph } from '../paper.ts'
import { contactField } from './form-fields.ts'

/** 投诉/举报分送通知书: to the office or unit that handles the matter. Who filed is not printed; the register holds it. */
export const referralNotice = defineForm({
  name: 'referralNotice',
  words: { zh: '投诉/举报分送通知书', en: 'Notice that a matter is passed on' },
  source: { set: 'FORM10', place: 3, compared: 'name' },
  mark: '分送',
  reader: 'office',
  action: 'messageFiler',
  after: { mediation: '*', report: '*' },
  repeats: true,
  fields: [
    { name: 'to', kind: 'TEXT', words: { zh: '分送至（单位或机构）', en: 'Passed on to' }, required: true },
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '分送理由', en: 'Why' }, required: true, maxLength: 500 },
    { name: 'materials', kind: 'LONG_TEXT', words: { zh: '随附材料', en: 'Papers that go along' }, maxLength: 500 },
    contactField,
  ],
  blocks: ({ number, receivedOn, procedure, respondent, category, office, today }, typed) => [
    addressee(typed('to')),
    paragraph(
      `本机关于${receivedOn}收到的下列事项，现分送你单位办理。收到后认为不属于你单位处理的，请及时退回，不得再行转送。`,
    ),
    facts(
      ['登记编号', number, '办理程序', procedure],
      ['被投诉举报人', respondent.name, '类别', category],
      ['分送理由', typed('reason')],
      ['随附材料', typed('materials')],
      ['联系方式', typed('contact')],
    ),
    { kind: 'seal', office, on: today },
  ],
})
