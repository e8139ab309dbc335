import { needsPresider } from '../../cases/enforcement-needs.ts'
import { defineForm } from '../define-form.ts'
import { facts, heading, paragraphs, signatures } from '../paper.ts'
import { asTold, longField, remarkField } from './form-fields.ts'
import { hearingFields, hearingRows } from './hearing-fields.ts'

/** 听证报告: the presiding officer's, with an opinion (HEAR). */
export const hearingReport = defineForm({
  name: 'hearingReport',
  words: { zh: '听证报告', en: 'Report on a hearing' },
  source: { set: 'FORM56', place: 41, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'closeHearing',
  after: { enforcement: ['closeHearing'] },
  needs: needsPresider,
  fields: [
    ...hearingFields,
    longField('record', '听证的基本情况', 'How the hearing went', {
      maxLength: 6_000,
      known: asTold('closeHearing', 'record'),
    }),
    longField('opinion', '处理意见及建议', 'Opinion and proposal', { known: asTold('closeHearing', 'opinion') }),
    remarkField('remark', '需要报告的其他事项', 'What else to report', { maxLength: 2_000 }),
  ],
  blocks: (given, typed) => [
    facts(...hearingRows(given, typed)),
    heading('听证的基本情况：'),
    ...paragraphs(typed('record')),
    heading('处理意见及建议：'),
    ...paragraphs(typed('opinion')),
    ...(typed('remark') ? [heading('需要报告的其他事项：'), ...paragraphs(typed('remark'))] : []),
    signatures('听证主持人', '听证员'),
  ],
})
