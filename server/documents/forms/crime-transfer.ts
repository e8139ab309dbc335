import { defineForm } from '../define-form.ts'
import { note, paragraph, paragraphs } from '../paper.ts'
import { asTold, contactFields, lineField, longField, matterField, remarkField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { letter } from './penalty-blocks.ts'

/** 涉嫌犯罪案件移送书: to the judicial organs, no fine in place of it (PEN 27, P 17). */
export const crimeTransfer = defineForm({
  name: 'crimeTransfer',
  words: { zh: '涉嫌犯罪案件移送书', en: 'Handing over of a suspected crime' },
  source: { set: 'FORM56', place: 5, compared: 'wording' },
  mark: '涉罪移',
  reader: 'office',
  action: 'approveDecision',
  after: { enforcement: ['approveDecision'] },
  needs: ({ facts: { decision } }) =>
    decision === 'criminal'
      ? null
      : { zh: '本案没有决定移送司法机关', en: 'It was not decided to hand it to the courts' },
  fields: [
    lineField('to', '移送至（机关）', 'To whom'),
    matterField,
    longField('facts', '涉嫌犯罪的主要事实', 'The facts that suggest a crime', {
      known: asTold('writeReport', 'findings'),
    }),
    lineField('copyTo', '抄送的人民检察院', 'Procuratorate that gets a copy'),
    remarkField('materials', '附件：相关材料', 'Papers that go along'),
    ...contactFields,
  ],
  blocks: (given, typed) => [
    ...letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `${given.respondent.name}涉嫌${typed('matter')}一案（案件编号：${given.number}），经调查，当事人的行为涉嫌犯罪。依据${cite('PEN', 27)}的规定，现将该案移送你单位。`,
      ),
      ...paragraphs(typed('facts')),
      ...paragraphs(typed('materials') && `附件：${typed('materials')}`),
    ),
    note(`抄送：${typed('copyTo')}`),
  ],
})
