import { defineForm } from '../define-form.ts'
import { facts } from '../paper.ts'
import { decisionPaper } from './decision-words.ts'
import { dayField, lineField, matterField, optionalLine } from './form-fields.ts'
import { caseName } from './penalty-blocks.ts'

/** 卷宗封面 (P 78). */
export const fileCover = defineForm({
  name: 'fileCover',
  words: { zh: '卷宗封面', en: 'Cover of the file' },
  source: { set: 'FORM56', place: 54, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'archiveCase',
  after: { enforcement: ['closeEnforcement'] },
  fields: [
    matterField,
    { ...dayField('closedOn', '结案日期', 'Closed on'), isPast: true },
    lineField('keptFor', '保管期限', 'Kept for how long'),
    lineField('sheets', '本卷件数、页数', 'Papers and pages in it'),
    lineField('archiveNumber', '归档号', 'Archive number'),
    optionalLine('fonds', '全宗号、目录号、案卷号', 'Numbers of fonds, list and file'),
  ],
  blocks: (given, typed) => [
    facts(
      ['全宗名称', given.office],
      ['档案类别', '行政处罚案件卷宗', '案件编号', given.number],
      ['案件名称', caseName(given, typed)],
      ['行政处罚（不予行政处罚）决定书文号', decisionPaper(given)?.number ?? '', '办案机构', given.office],
      ['办案人员', given.officers.join('、')],
      ['立案日期', given.receivedOn, '结案日期', typed('closedOn')],
      ['保管期限', typed('keptFor'), '本卷件数、页数', typed('sheets')],
      ['归档号', typed('archiveNumber'), '全宗号、目录号、案卷号', typed('fonds')],
    ),
  ],
})
