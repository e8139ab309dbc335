import type { FactChanges } from './case-facts.ts'
import type { Answers } from './define-case-action.ts'
import { DECISIONS, GRAVE } from './enforcement-facts.ts'
import { choiceField, moneyField } from './enforcement-fields.ts'
import { decisionWords, graveWords } from './enforcement-words.ts'

/** What is proposed to be decided. */
export const proposalFields = [
  choiceField('decision', { zh: '处理意见', en: 'What is proposed' }, decisionWords),
  moneyField('fineFen', { zh: '罚款', en: 'Fine' }, { zh: '没有罚款的不填', en: 'Empty: none' }),
  moneyField('forfeitFen', { zh: '没收违法所得和财物价值', en: 'Forfeited, by value' }),
  choiceField('grave', { zh: '其他处罚种类', en: 'Other kinds of penalty' }, graveWords),
]

/** The same as facts. */
export const proposedFacts = ({ decision, fineFen, forfeitFen, grave }: Answers): FactChanges => ({
  decision: DECISIONS.find((one) => one === decision)!,
  fineFen: Number(fineFen ?? 0),
  forfeitFen: Number(forfeitFen ?? 0),
  grave: GRAVE.find((one) => one === grave)!,
})
