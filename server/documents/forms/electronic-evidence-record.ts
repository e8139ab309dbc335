import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { lineField, longField, officersField, sayHeld, spanFields } from './form-fields.ts'
import { whileInvestigating } from './penalty-blocks.ts'

/** 电子数据证据提取笔录: the carrier, how the data was taken, and its check sum (P 26). */
export const electronicEvidenceRecord = defineForm({
  name: 'electronicEvidenceRecord',
  words: { zh: '电子数据证据提取笔录', en: 'Record of electronic evidence' },
  source: { set: 'FORM56', place: 12, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    ...spanFields(['提取', 'The extraction']),
    lineField('place', '地点', 'Where'),
    lineField('inspected', '被检查人', 'Who was inspected', { known: ({ respondent }) => respondent.name }),
    lineField('extractor', '提取人', 'Who took the data'),
    officersField,
    longField('carrier', '提取的电子数据原始存储介质名称及状态', 'The original carrier and its state', {
      maxLength: 1_000,
    }),
    longField('method', '提取方法和过程', 'How it was taken'),
    longField('content', '提取的电子数据内容', 'What was taken', { maxLength: 4_000 }),
    longField('checksum', '电子数据的完整性校验值', 'Its check sum', { maxLength: 1_000 }),
  ],
  blocks: ({ number }, typed) => [
    facts(
      ['案件编号', number, '被检查人', typed('inspected')],
      ['时间', sayHeld(typed)],
      ['地点', typed('place'), '提取人', typed('extractor')],
      ['执法人员、执法证号', typed('officers')],
    ),
    heading('提取的电子数据原始存储介质名称及状态：'),
    ...paragraphs(typed('carrier')),
    heading('提取方法和过程：'),
    ...paragraphs(typed('method')),
    heading('提取的电子数据内容：'),
    ...paragraphs(typed('content')),
    heading('电子数据的完整性校验值：'),
    ...paragraphs(typed('checksum')),
    paragraph('执法人员：以上是本次电子数据提取情况的记录，请核对/已向你宣读。如果属实请签名。'),
    signatures('被检查人', '提取人', '执法人员', '执法人员'),
  ],
})
