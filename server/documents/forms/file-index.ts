import type { FileEntry } from '../case-facts.ts'
import { defineForm } from '../define-form.ts'
import { type Block, grid, heading, note, paragraphs } from '../paper.ts'
import { remarkField } from './form-fields.ts'

const HEAD = ['序号', '文号', '文件名称', '日期', '页号', '备注']

const listOf = (entries: readonly FileEntry[]): Block =>
  grid(
    [9, 21, 25, 24, 10, 11],
    HEAD,
    entries.map(({ number, title, on, pages, remark }, i) => [String(i + 1), number || '／', title, on, pages, remark]),
  )

/** 卷内文件目录 (P 78): of a penalty case main file and side file, each in the order of the article; of others as they came. */
export const fileIndex = defineForm({
  name: 'fileIndex',
  words: { zh: '卷内文件目录', en: 'Index of the file' },
  source: { set: 'FORM56', place: 55, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'closeCase',
  after: { mediation: '*', report: '*', enforcement: '*' },
  listsFile: 'printed',
  fields: [remarkField('remark', '备注', 'Remarks')],
  blocks: ({ file, number }, typed) => [
    note(`案件编号：${number}`),
    ...file!.parts.flatMap(({ label, entries }) => [...(label ? [heading(label)] : []), listOf(entries)]),
    ...paragraphs(typed('remark') && `备注：${typed('remark')}`),
    note(
      file!.article
        ? `正卷、副卷按${file!.article}规定的顺序排列；条文没有列名的文书，归类供立卷时核对。`
        : '按材料形成的先后排列。',
    ),
  ],
})
