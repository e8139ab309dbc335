import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { lineField, longField } from './form-fields.ts'

/** 卷内备考表: what is missing, changed or added in the file (P 78). */
export const fileRemarks = defineForm({
  name: 'fileRemarks',
  words: { zh: '卷内备考表', en: 'Remarks on the file' },
  source: { set: 'FORM56', place: 56, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'archiveCase',
  after: { mediation: ['closeCase'], report: ['closeCase'], enforcement: ['closeEnforcement'] },
  fields: [
    longField(
      'remark',
      '本卷情况说明（缺损、修改、补充、部分灭失等情况）',
      'State of the file: gaps, changes, additions, losses',
      {
        maxLength: 2_000,
      },
    ),
    lineField('maker', '立卷人', 'Who put it together', { known: ({ officer }) => officer }),
    lineField('checker', '检查人', 'Who checked it'),
  ],
  blocks: ({ number, respondent, today }, typed) => [
    facts(
      ['案件编号', number, '当事人', respondent.name],
      ['立卷人', typed('maker'), '检查人', typed('checker')],
      ['立卷时间', today],
    ),
    opinions(
      { label: '本卷情况说明', text: typed('remark'), signer: '立卷人' },
      { label: '检查', text: '', signer: '检查人' },
    ),
  ],
})
