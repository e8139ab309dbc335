import { defineForm } from '../define-form.ts'
import { type Block, note } from '../paper.ts'

/** 卷内目录: the papers issued so far, in the order they came (P 78). */
export const fileIndex = defineForm({
  name: 'fileIndex',
  words: { zh: '卷内目录', en: 'Index of the file' },
  source: { set: 'FORM56', place: 55, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'closeCase',
  after: { mediation: '*', report: '*', enforcement: '*' },
  fields: [{ name: 'remark', kind: 'LONG_TEXT', words: { zh: '备注', en: 'Remarks' }, maxLength: 500 }],
  blocks: ({ issued, number }, typed): Block[] => [
    note(`案件编号：${number}`),
    {
      kind: 'grid',
      widths: [9, 25, 33, 24, 9],
      head: ['序号', '文书名称', '文号', '日期', '页号'],
      rows: issued.map((one, i) => [String(i + 1), one.title, one.number, one.issuedOn, '']),
    },
    ...(typed('remark') ? [note(`备注：${typed('remark')}`)] : []),
  ],
})
