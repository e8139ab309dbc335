import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs } from '../paper.ts'
import { addressField, longField, remediesField } from './form-fields.ts'
import { partyRows } from './penalty-case.ts'

/** 不予处罚决定书 (P 60). */
export const noPenaltyDecision = defineForm({
  name: 'noPenaltyDecision',
  words: { zh: '不予处罚决定书', en: 'Decision not to penalise' },
  source: { set: 'FORM56', place: 46, compared: 'name' },
  mark: '不罚',
  reader: 'respondent',
  action: 'approveDecision',
  after: { enforcement: ['approveDecision'] },
  needs: ({ facts: { decision } }) =>
    decision === 'exempt' ? null : { zh: '本案没有决定不予处罚', en: 'It was not decided to spare the party' },
  fields: [
    addressField,
    longField('facts', '违法事实和证据', 'Facts and evidence', 6_000),
    longField('reasons', '不予处罚的理由和法律依据', 'Reasons and articles', 4_000),
    {
      name: 'education',
      kind: 'LONG_TEXT',
      words: { zh: '教育和改正要求', en: 'What the party is told to do' },
      maxLength: 1_000,
    },
    remediesField,
  ],
  blocks: (given, typed) => [
    facts(...partyRows(given, typed)),
    heading('一、违法事实和证据'),
    ...paragraphs(typed('facts')),
    heading('二、理由和依据'),
    ...paragraphs(typed('reasons')),
    heading('三、决定'),
    paragraph('本机关决定不予行政处罚。'),
    ...paragraphs(typed('education')),
    ...paragraphs(typed('remedies')),
    { kind: 'seal', office: given.office, on: given.today },
  ],
})
