import { casePapers } from '../../cases/case-papers.ts'
import { NO_BASIS } from '../../cases/enforcement-fields.ts'
import { owesMoney } from '../../cases/enforcement-needs.ts'
import { defineForm } from '../define-form.ts'
import { facts, heading, note, paragraph, paragraphs } from '../paper.ts'
import { heardOf, penaltyLines, refusesOtherFine } from './decision-words.ts'
import { addressField, asTold, longField, partyFields, remarkField, remediesField } from './form-fields.ts'
import { legalLimit } from './law-words.ts'
import { partyRows, seal } from './penalty-blocks.ts'

/** 行政处罚决定书 (P 60 to 62); told that it will be published (PUB 8), with the time to pay (P 72). */
export const penaltyDecision = defineForm({
  name: 'penaltyDecision',
  words: casePapers.penaltyDecision.words,
  source: { set: 'FORM56', place: 45, compared: 'wording' },
  mark: '处罚',
  reader: 'respondent',
  action: casePapers.penaltyDecision.issuedWith,
  after: { enforcement: ['approveDecision'] },
  needs: ({ facts: { decision } }) =>
    decision === 'penalise' ? null : { zh: '本案没有决定给予行政处罚', en: 'No penalty was decided' },
  refuses: refusesOtherFine('reasons', 'discretion', 'penaltyDetails'),
  fields: [
    // Administrative Penalty Law, article 59: a decision names the address of the party, and how and by when it is carried out.
    ...partyFields.map((field) => (field === addressField ? { ...field, required: true } : field)),
    longField('course', '案件来源及调查经过', 'Origin and course', { known: asTold('writeReport', 'course') }),
    longField('facts', '违法事实和证据', 'Facts and evidence', {
      maxLength: 6_000,
      known: asTold('writeReport', 'findings'),
    }),
    longField(
      'defence',
      '告知、陈述申辩及听证情况，复核以及采纳情况和理由',
      'Notice, defence and hearing, and what was adopted',
      { maxLength: 10_000, known: heardOf },
    ),
    {
      ...longField('reasons', '违法行为性质及定性、处罚依据', 'Nature of the breach, and basis', {
        maxLength: 4_000,
        known: ({ answer }) =>
          [answer('writeReport', 'nature'), answer('writeReport', 'basis')].filter(Boolean).join('\n'),
      }),
      missing: NO_BASIS,
    },
    longField('discretion', '自由裁量的事实和理由', 'Why this measure of it', {
      maxLength: 2_000,
      known: asTold('writeReport', 'discretion'),
    }),
    remarkField('penaltyDetails', '处罚内容的补充', 'What else to say of the penalty', {
      maxLength: 2_000,
      hint: {
        zh: '处罚的种类和数额按案件记录打印，这里只补充没收财物的名称、数量等',
        en: 'Kinds and sums are printed as recorded. Add only what they do not say: which goods, how many.',
      },
    }),
    {
      ...longField('payment', '罚没款缴纳方式', 'How to pay', { maxLength: 500 }),
      applies: owesMoney,
    },
    remediesField,
  ],
  blocks: (given, typed) => {
    const { span, article } = legalLimit(given.ruleset, 'K10')
    return [
      facts(...partyRows(given, typed)),
      ...paragraphs(typed('course')),
      heading('经查：'),
      ...paragraphs(typed('facts')),
      ...paragraphs(typed('defence')),
      heading('本局认为：'),
      ...paragraphs(typed('reasons')),
      ...paragraphs(typed('discretion')),
      heading('综上，决定处罚如下：'),
      ...paragraphs(penaltyLines(given)),
      ...paragraphs(typed('penaltyDetails')),
      ...(typed('payment')
        ? [
            ...paragraphs(`自收到本决定书之日起${span}内缴纳罚没款（${article}）。\n${typed('payment')}`),
            paragraph('到期不缴纳罚款的，每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款数额。'),
          ]
        : []),
      ...paragraphs(typed('remedies')),
      seal(given),
      note('市场监督管理部门将依法向社会公开行政处罚决定信息。'),
    ]
  },
})
