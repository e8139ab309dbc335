import type { CaseFacts, CaseFile } from '../case-facts.ts'
import { defineForm, type Typed } from '../define-form.ts'
import { type FactRow, facts } from '../paper.ts'
import { decisionPaper } from './decision-words.ts'
import { lineField, matterField, optionalLine, pastDayField } from './form-fields.ts'
import { caseName } from './penalty-blocks.ts'

/** 正卷12件34页，副卷5件9页; without the pages where somebody still has to count them. */
const sayExtent = (file: CaseFile | null): string =>
  (file?.parts ?? [])
    .map(({ label, entries, pages }) => `${label ?? '共'}${entries.length}件${pages === null ? '' : `${pages}页`}`)
    .join('，')

const penaltyRows = (given: CaseFacts, typed: Typed): FactRow[] => [
  ['全宗名称', given.office],
  ['档案类别', '行政处罚案件卷宗', '案件编号', given.number],
  ['案件名称', caseName(given, typed)],
  ['行政处罚（不予行政处罚）决定书文号', decisionPaper(given)?.number ?? '', '办案机构', given.office],
  ['办案人员', given.officers.join('、')],
  ['立案日期', given.receivedOn, '结案日期', typed('closedOn')],
]

/** Of a complaint or a report: nothing of who filed it. */
const otherRows = (given: CaseFacts, typed: Typed): FactRow[] => [
  ['全宗名称', given.office],
  ['档案类别', `${given.procedure}卷宗`, '案件编号', given.number],
  ['当事人', given.respondent.name, '类别', given.category],
  ['办理机构', given.office, '承办人', given.assignee || given.officer],
  ['收到日期', given.receivedOn, '办结日期', typed('closedOn')],
]

/** 卷宗封面 (P 78). The official one is for penalty cases; those of complaints and reports follow it. */
export const fileCover = defineForm({
  name: 'fileCover',
  words: { zh: '卷宗封面', en: 'Cover of the file' },
  source: { set: 'FORM56', place: 54, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'archiveCase',
  after: { mediation: ['closeCase'], report: ['closeCase'], enforcement: ['closeEnforcement'] },
  listsFile: 'known',
  fields: [
    { ...matterField, applies: ({ procedure }) => procedure === 'enforcement' },
    pastDayField('closedOn', '结案、办结日期', 'Closed on', (given) => given.closedOn),
    lineField('keptFor', '保管期限', 'Kept for how long'),
    lineField('sheets', '本卷件数、页数', 'Papers and pages in it', { known: ({ file }) => sayExtent(file) }),
    lineField('archiveNumber', '归档号', 'Archive number'),
    optionalLine('fonds', '全宗号、目录号、案卷号', 'Numbers of fonds, list and file'),
  ],
  blocks: (given, typed) => [
    facts(
      ...(given.file?.article ? penaltyRows : otherRows)(given, typed),
      ['保管期限', typed('keptFor'), '本卷件数、页数', typed('sheets')],
      ['归档号', typed('archiveNumber'), '全宗号、目录号、案卷号', typed('fonds')],
    ),
  ],
})
