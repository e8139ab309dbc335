import { casePapers } from '../../cases/case-papers.ts'
import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs } from '../paper.ts'
import { heardOf } from './decision-words.ts'
import { asTold, longField, partyFields, remarkField, remediesField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { partyRows, seal } from './penalty-blocks.ts'

/** 不予行政处罚决定书 (P 60, PEN 33). */
export const noPenaltyDecision = defineForm({
  name: 'noPenaltyDecision',
  words: casePapers.noPenaltyDecision.words,
  source: { set: 'FORM56', place: 46, compared: 'wording' },
  mark: '不罚',
  reader: 'respondent',
  action: casePapers.noPenaltyDecision.issuedWith,
  after: { enforcement: ['approveDecision'] },
  needs: ({ facts: { decision } }) =>
    decision === 'exempt' ? null : { zh: '本案没有决定不予处罚', en: 'It was not decided to spare the party' },
  fields: [
    ...partyFields,
    longField('course', '案件来源及调查经过', 'Origin and course', { known: asTold('writeReport', 'course') }),
    longField('facts', '违法事实和证据', 'Facts and evidence', {
      maxLength: 6_000,
      known: asTold('writeReport', 'findings'),
    }),
    remarkField('defence', '告知、陈述申辩及听证情况，复核以及采纳情况和理由', 'Notice, defence and hearing', {
      maxLength: 10_000,
      known: heardOf,
    }),
    longField(
      'reasons',
      '违法行为性质、不予行政处罚的决定和理由',
      'Nature of the breach, and why it is not penalised',
      {
        maxLength: 4_000,
        known: asTold('proposeDecision', 'reason'),
      },
    ),
    remarkField('education', '教育的具体内容', 'What the party is told to do', { maxLength: 1_000 }),
    remediesField,
  ],
  blocks: (given, typed) => [
    facts(...partyRows(given, typed)),
    ...paragraphs(typed('course')),
    heading('经查：'),
    ...paragraphs(typed('facts')),
    ...paragraphs(typed('defence')),
    heading('本局认为：'),
    ...paragraphs(typed('reasons')),
    paragraph('本局决定不予行政处罚。'),
    ...paragraphs(typed('remedies')),
    ...(typed('education')
      ? [
          paragraph(`依据${cite('PEN', 33, 3)}的规定，对你（单位）进行教育，具体内容如下：`),
          ...paragraphs(typed('education')),
        ]
      : []),
    seal(given),
  ],
})
