import type { FactChanges } from './case-facts.ts'
import type { Answers, CaseRow } from './define-case-action.ts'
import { DECISIONS, GRAVE } from './enforcement-facts.ts'
import { choiceField, moneyField } from './enforcement-fields.ts'
import { decisionWords, graveWords } from './enforcement-words.ts'

/** What is proposed to be decided; it starts from what was proposed before. */
export const proposalFields = [
  {
    ...choiceField('decision', { zh: '处理意见', en: 'What is proposed' }, decisionWords),
    start: ({ facts }: CaseRow) => facts.decision,
  },
  {
    ...moneyField('fineFen', { zh: '罚款', en: 'Fine' }, { zh: '没有罚款的不填', en: 'Empty: none' }),
    start: ({ facts }: CaseRow) => facts.fineFen || undefined,
  },
  {
    ...moneyField('forfeitFen', { zh: '没收违法所得和财物价值', en: 'Forfeited, by value' }),
    start: ({ facts }: CaseRow) => facts.forfeitFen || undefined,
  },
  {
    ...choiceField('grave', { zh: '其他处罚种类', en: 'Other kinds of penalty' }, graveWords),
    start: ({ facts }: CaseRow) => facts.grave,
  },
]

/** What the event says of a proposal or a decision; money in fen. */
export const proposalTold = ({ decision, fineFen, forfeitFen, grave }: Answers) =>
  decision === 'penalise' ? { decision, fineFen, forfeitFen, grave } : { decision }

/** The same as facts. */
export const proposedFacts = ({ decision, fineFen, forfeitFen, grave }: Answers): FactChanges => ({
  decision: DECISIONS.find((one) => one === decision)!,
  fineFen: Number(fineFen ?? 0),
  forfeitFen: Number(forfeitFen ?? 0),
  grave: GRAVE.find((one) => one === grave)!,
})
