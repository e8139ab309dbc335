import { casePapers } from '../../cases/case-papers.ts'
import { cashGroundFault, cashGroundField } from '../../cases/cash-ground.ts'
import { moneyField, NO_BASIS, choiceField as paymentField } from '../../cases/enforcement-fields.ts'
import { cashGrounds, paymentsOnTheSpot } from '../../cases/enforcement-words.ts'
import { overSummaryLimit } from '../../cases/over-summary-limit.ts'
import { articleOf } from '../../law/rules.ts'
import { defineForm } from '../define-form.ts'
import { facts, paragraph, paragraphs, signatures } from '../paper.ts'
import { sayYuan } from '../say-yuan.ts'
import {
  asTold,
  choiceField,
  firstOf,
  lineField,
  longField,
  officersField,
  optionalLine,
  partyFields,
  remediesField,
} from './form-fields.ts'
import { cite, legalLimit } from './law-words.ts'
import { partyRows, seal } from './penalty-blocks.ts'
import { remediesOnTheSpot } from './usual-remedies.ts'

const articleOfCash = (words: string): string => {
  const { rule } = Object.values(cashGrounds).find((one) => one.words.zh === words)!
  return articleOf(rule).zh
}

const NOT_SUMMARY = { zh: '本案不适用简易程序', en: 'The case is past the summary procedure' }

/** 当场行政处罚决定书: filled in and numbered before it is handed over on the spot (P 66 to 70). */
export const spotPenalty = defineForm({
  name: 'spotPenalty',
  words: casePapers.spotPenalty.words,
  source: { set: 'FORM56', place: 44, compared: 'wording' },
  mark: '当罚',
  reader: 'respondent',
  action: casePapers.spotPenalty.issuedWith,
  after: { enforcement: '*' },
  needs: ({ state }) => (state === 'filed' || state === 'onTheSpot' ? null : NOT_SUMMARY),
  refuses: (_ctx, answers) => {
    const tooMuch = overSummaryLimit(Number(answers.fineFen ?? 0), answers.party === 'entity')
    if (tooMuch) return { path: 'fineFen', words: tooMuch }
    const fault = cashGroundFault(answers)
    return fault && { path: 'cashGround', words: fault }
  },
  says: ({ warned, fineFen, collected, cashGround, party, facts: told }) => ({
    warned: warned === true || !fineFen,
    ...(cashGround ? { cashGround: String(cashGround) } : {}),
    isEntity: party === 'entity',
    fineFen: Number(fineFen ?? 0),
    collected: String(collected),
    facts: String(told),
  }),
  fields: [
    ...partyFields,
    choiceField('party', '当事人是', 'The party is', {
      person: ['公民', 'A person'],
      entity: ['法人或者其他组织', 'An entity'],
    }),
    officersField,
    longField('facts', '违法行为', 'What was done', { maxLength: 2_000, known: asTold('penaliseOnTheSpot', 'facts') }),
    {
      ...moneyField('fineFen', { zh: '罚款', en: 'Fine' }, { zh: '仅警告的不填', en: 'Empty: a warning only' }),
      known: ({ established }) => established.fineFen || undefined,
    },
    {
      name: 'warned',
      kind: 'BOOLEAN',
      words: { zh: '并处警告（没有罚款的就是警告）', en: 'With a warning (without a fine it is one)' },
    },
    {
      ...paymentField('collected', { zh: '缴款', en: 'Payment' }, paymentsOnTheSpot),
      known: asTold('penaliseOnTheSpot', 'collected'),
    },
    cashGroundField,
    { ...lineField('law', '违反的法律规定', 'The article that was broken'), missing: NO_BASIS },
    { ...lineField('basis', '处罚的法律依据', 'The article that allows the penalty'), missing: NO_BASIS },
    optionalLine('bank', '缴纳罚款的途径', 'Where to pay'),
    lineField('place', '处罚地点', 'Where it was decided'),
    { ...remediesField, known: firstOf(({ typedBefore }) => typedBefore('remedies'), remediesOnTheSpot) },
  ],
  blocks: (given, typed) => {
    const fine = typed('fineFen') === sayYuan(0) ? '' : typed('fineFen')
    const cash = typed('collected') === paymentsOnTheSpot.cash.zh
    const { span } = legalLimit(given.ruleset, 'K10')
    return [
      facts(...partyRows(given, typed), ['执法人员、执法证号', typed('officers')]),
      ...paragraphs(`你（单位）${typed('facts')}`),
      paragraph(
        `上述行为违反了${typed('law')}的规定。依据${cite('PEN', 28, 1)}、第五十一条、${typed('basis')}的规定，现责令你（单位）改正上述违法行为，并作出如下行政处罚：${[...(!fine || typed('warned') === '是' ? ['警告'] : []), ...(fine ? [`罚款${fine}`] : [])].join('；')}。`,
      ),
      ...(fine
        ? [
            paragraph(
              cash
                ? `罚款按下列方式缴纳：当场缴纳（${typed('cashGround')}，依据${articleOfCash(typed('cashGround'))}）。`
                : `罚款按下列方式缴纳：即日起${span}内${typed('bank') ? `通过${typed('bank')}` : ''}缴纳罚款。逾期不缴纳罚款的，依据${cite('PEN', 72)}的规定，本局将每日按罚款数额的百分之三加处罚款，并依法申请人民法院强制执行。`,
            ),
          ]
        : []),
      ...paragraphs(typed('remedies')),
      paragraph(
        '本行政处罚决定作出前执法人员已向你（单位）出示执法证件，告知你（单位）拟作出的行政处罚内容及事实、理由、依据，并告知你（单位）有权进行陈述和申辩。',
      ),
      paragraph(`处罚地点：${typed('place')}`),
      ...(cash && typed('bank') ? [paragraph(`缴款说明：${typed('bank')}`)] : []),
      seal(given),
      signatures('当事人确认及签收', '执法人员', '执法人员'),
    ]
  },
})
