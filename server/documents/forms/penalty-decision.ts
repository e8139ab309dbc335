import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs } from '../paper.ts'
import { addressField, longField, remediesField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'
import { partyRows } from './penalty-case.ts'

/** 行政处罚决定书 (P 60 to 62); told that it will be published (PUB 8), with the time to pay (P 72). */
export const penaltyDecision = defineForm({
  name: 'penaltyDecision',
  words: { zh: '行政处罚决定书', en: 'Penalty decision' },
  source: { set: 'FORM56', place: 45, compared: 'name' },
  mark: '处罚',
  reader: 'respondent',
  action: 'approveDecision',
  after: { enforcement: ['approveDecision'] },
  needs: ({ facts: { decision } }) =>
    decision === 'penalise' ? null : { zh: '本案没有决定给予行政处罚', en: 'No penalty was decided' },
  fields: [
    addressField,
    longField('facts', '违法事实和证据', 'Facts and evidence', 6_000),
    longField('defence', '告知、陈述申辩及听证情况', 'Notice, defence and hearing', 3_000),
    longField('reasons', '处罚理由和法律依据', 'Reasons and articles', 4_000),
    longField('penalty', '行政处罚的内容', 'The penalty', 2_000),
    {
      name: 'payment',
      kind: 'LONG_TEXT',
      words: { zh: '罚没款缴纳方式', en: 'How to pay' },
      hint: { zh: '没有罚没款的不填', en: 'Leave it out where nothing is to be paid.' },
      maxLength: 500,
    },
    remediesField,
  ],
  blocks: (given, typed) => {
    const { span, article } = legalLimit(given.ruleset, 'K10')
    return [
      facts(...partyRows(given, typed)),
      heading('一、违法事实和证据'),
      ...paragraphs(typed('facts')),
      heading('二、告知、陈述申辩及听证情况'),
      ...paragraphs(typed('defence')),
      heading('三、处罚理由和依据'),
      ...paragraphs(typed('reasons')),
      heading('四、行政处罚决定'),
      ...paragraphs(typed('penalty')),
      heading('五、履行和救济'),
      ...(typed('payment')
        ? [
            paragraph(`自收到本决定书之日起${span}内缴纳罚没款（${article}）。`),
            ...paragraphs(typed('payment')),
            paragraph('到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款数额。'),
          ]
        : []),
      ...paragraphs(typed('remedies')),
      paragraph('本行政处罚决定将依法向社会公示。'),
      { kind: 'seal', office: given.office, on: given.today },
    ]
  },
})
