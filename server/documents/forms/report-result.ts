import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { contactField } from './form-fields.ts'

/** 举报处理结果告知书: only where a law asks for it, which the paper then names (Order 121, article 36). */
export const reportResult = defineForm({
  name: 'reportResult',
  words: { zh: '举报处理结果告知书', en: 'Result of a report' },
  source: { set: 'FORM10', place: 10, compared: 'name' },
  mark: '举告',
  reader: 'filer',
  action: 'messageFiler',
  after: { report: ['fileCase', 'declineToFile'] },
  showsFiler: true,
  fields: [
    {
      name: 'law',
      kind: 'TEXT',
      words: { zh: '应当告知处理结果的法律规定', en: 'The law that asks to tell the result' },
      hint: {
        zh: '没有法律、法规、规章规定应当告知的，不出具本文书',
        en: 'Where no law asks for it, this paper is not issued.',
      },
      required: true,
    },
    {
      name: 'result',
      kind: 'LONG_TEXT',
      words: { zh: '处理结果', en: 'The result' },
      required: true,
      maxLength: 1_500,
    },
    contactField,
  ],
  blocks: ({ filer, receivedOn, respondent, number, office, today }, typed) => [
    addressee(filer?.name ?? ''),
    paragraph(
      `本机关于${receivedOn}收到您对${respondent.name}的举报（登记编号：${number}）。根据${typed('law')}，现将处理结果告知如下：`,
    ),
    ...paragraphs(typed('result')),
    paragraph(`联系人及联系电话：${typed('contact')}`),
    { kind: 'seal', office, on: today },
  ],
})
