import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { asTold, longField, matterField, partyFields } from './form-fields.ts'
import { partyRows } from './penalty-blocks.ts'

/** 案件调查终结报告: it ends the investigation and goes to the reviewers; what the step was told stands in it (P 48). */
export const investigationReport = defineForm({
  name: 'investigationReport',
  words: { zh: '案件调查终结报告', en: 'Report at the end of the investigation' },
  source: { set: 'FORM56', place: 35, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'writeReport',
  after: { enforcement: ['writeReport'] },
  fields: [
    matterField,
    ...partyFields,
    longField('party', '当事人基本情况', 'Who the party is', {
      maxLength: 2_000,
      known: asTold('writeReport', 'party'),
    }),
    longField('course', '案件来源、调查经过及采取行政强制措施的情况', 'Origin, course and measures', {
      maxLength: 4_000,
      known: asTold('writeReport', 'course'),
    }),
    longField('facts', '调查认定的事实及主要证据', 'Facts and main evidence', {
      maxLength: 8_000,
      known: asTold('writeReport', 'findings'),
    }),
    longField('nature', '案件性质', 'Nature of the breach', {
      maxLength: 2_000,
      known: asTold('writeReport', 'nature'),
    }),
    longField(
      'discretion',
      '自由裁量理由等其他需要说明的事项',
      'Reasons for the measure chosen, and what else matters',
      {
        maxLength: 2_000,
        known: asTold('writeReport', 'discretion'),
      },
    ),
    longField('proposal', '处理意见及依据', 'Proposal and articles', {
      known: ({ answer }) =>
        [answer('writeReport', 'opinion'), answer('writeReport', 'basis')].filter(Boolean).join('\n'),
    }),
  ],
  blocks: (given, typed) => [
    paragraph(
      `因当事人涉嫌${typed('matter')}，本局于${given.receivedOn}予以立案调查（案件编号：${given.number}），指定${given.officers.join('、')}为办案人员。现已调查终结，报告如下。`,
    ),
    facts(...partyRows(given, typed)),
    heading('当事人基本情况：'),
    ...paragraphs(typed('party')),
    heading('案件来源、调查经过及采取行政强制措施的情况：'),
    ...paragraphs(typed('course')),
    heading('调查认定的事实及主要证据：'),
    ...paragraphs(typed('facts')),
    heading('案件性质：'),
    ...paragraphs(typed('nature')),
    heading('自由裁量理由等其他需要说明的事项：'),
    ...paragraphs(typed('discretion')),
    heading('处理意见及依据：'),
    ...paragraphs(typed('proposal')),
    signatures('办案人员', '办案人员', '办案机构负责人'),
  ],
})
