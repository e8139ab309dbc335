import { defineForm } from '../define-form.ts'
import { facts, heading, paragraphs, signatures } from '../paper.ts'
import { addressField, longField } from './form-fields.ts'
import { matterField, partyRows } from './penalty-case.ts'

/** 案件调查终结报告: it ends the investigation and goes to the reviewers (P 48). */
export const investigationReport = defineForm({
  name: 'investigationReport',
  words: { zh: '案件调查终结报告', en: 'Report at the end of the investigation' },
  source: { set: 'FORM56', place: 35, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'writeReport',
  after: { enforcement: ['writeReport'] },
  fields: [
    matterField,
    addressField,
    longField('course', '案件来源、调查经过及采取的措施', 'Origin, course and measures', 4_000),
    longField('facts', '调查认定的事实及主要证据', 'Facts and main evidence', 8_000),
    longField('nature', '违法行为性质', 'Nature of the breach', 2_000),
    longField('discretion', '自由裁量理由', 'Reasons for the measure chosen', 2_000),
    longField('proposal', '处理意见及依据', 'Proposal and articles', 3_000),
  ],
  blocks: (given, typed) => [
    facts(
      ['案由', typed('matter')],
      ['案件编号', given.number, '办案人员', given.assignee],
      ...partyRows(given, typed),
    ),
    heading('一、案件来源、调查经过及采取的措施'),
    ...paragraphs(typed('course')),
    heading('二、调查认定的事实及主要证据'),
    ...paragraphs(typed('facts')),
    heading('三、违法行为性质'),
    ...paragraphs(typed('nature')),
    heading('四、自由裁量理由'),
    ...paragraphs(typed('discretion')),
    heading('五、处理意见及依据'),
    ...paragraphs(typed('proposal')),
    signatures('办案人员（签名）', '办案人员（签名）', '办案机构负责人（签名）'),
  ],
})
