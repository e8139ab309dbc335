import { NO_BASIS } from '../../cases/enforcement-fields.ts'
import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { asTold, contactFields, firstOf, lineField, longField, matterField, remarkField } from './form-fields.ts'
import { letter } from './penalty-blocks.ts'

/** 案件移送函: a lead or a penalty case that belongs to another authority (P 14, 16 and 60). */
export const caseTransfer = defineForm({
  name: 'caseTransfer',
  words: { zh: '案件移送函', en: 'Letter handing a case over' },
  source: { set: 'FORM56', place: 4, compared: 'wording' },
  mark: '案移',
  reader: 'office',
  action: ['offerTransfer', 'approveDecision'],
  after: { report: ['offerTransfer'], enforcement: ['approveDecision'] },
  needs: ({ procedure, facts: { decision } }) =>
    procedure === 'report' || decision === 'transfer'
      ? null
      : { zh: '本案没有决定移送其他行政机关', en: 'It was not decided to hand the case over' },
  fields: [
    lineField('to', '移送至（机关）', 'To which authority', { known: ({ offeredTo }) => offeredTo }),
    matterField,
    longField('reason', '移送的原因', 'Why', {
      maxLength: 1_000,
      known: firstOf(asTold('proposeDecision', 'reason'), asTold('offerTransfer', 'reason')),
    }),
    {
      ...lineField('basis', '移送的依据（行政处罚程序规定的条款）', 'The article of the procedure rules'),
      missing: NO_BASIS,
    },
    remarkField('materials', '附件：相关材料', 'Papers that go along'),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `${given.respondent.name}涉嫌${typed('matter')}一案（违法线索）（编号：${given.number}），因下列原因，不属于本局管辖或者本局管辖困难：`,
      ),
      ...paragraphs(typed('reason')),
      paragraph(`依据${typed('basis')}的规定，现将该案（违法线索）移送你单位处理。`),
      ...paragraphs(typed('materials') && `附件：${typed('materials')}`),
    ),
})
