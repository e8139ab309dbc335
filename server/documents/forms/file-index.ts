import { defineForm } from '../define-form.ts'
import { grid, note, paragraphs } from '../paper.ts'
import { remarkField } from './form-fields.ts'

/** 卷内文件目录: the papers issued so far, in the order they came (P 78). */
export const fileIndex = defineForm({
  name: 'fileIndex',
  words: { zh: '卷内文件目录', en: 'Index of the file' },
  source: { set: 'FORM56', place: 55, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'closeCase',
  after: { mediation: '*', report: '*', enforcement: '*' },
  fields: [remarkField('remark', '备注', 'Remarks')],
  blocks: ({ issued, number }, typed) => [
    note(`案件编号：${number}`),
    grid(
      [9, 25, 24, 23, 9, 10],
      ['序号', '文号', '文件名称', '日期', '页号', '备注'],
      issued.map((one, i) => [String(i + 1), one.number || '／', one.title, one.issuedOn, '', one.remark]),
    ),
    ...paragraphs(typed('remark') && `备注：${typed('remark')}`),
  ],
})
