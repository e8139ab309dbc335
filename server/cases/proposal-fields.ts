import type { FactChanges } from './case-facts.ts'
import type { Answers, CaseRow } from './define-case-action.ts'
import { DECISIONS, GRAVE } from './enforcement-facts.ts'
import { choiceField, moneyField, yesField } from './enforcement-fields.ts'
import { decisionWords, graveChoices } from './enforcement-words.ts'

const EMPTY_NONE = { zh: '没有的不填', en: 'Empty: none' }

const startsFrom = (name: 'fineFen' | 'forfeitFen' | 'goodsFen') => ({
  start: ({ facts }: CaseRow) => facts[name] || undefined,
})

/** What is proposed to be decided, each kind of penalty by itself; it starts from what was proposed before. */
export const proposalFields = [
  {
    ...choiceField('decision', { zh: '处理意见', en: 'What is proposed' }, decisionWords),
    start: ({ facts }: CaseRow) => facts.decision,
  },
  {
    ...yesField('warned', { zh: '警告', en: 'A warning' }, { zh: '可以与罚款并处', en: 'Also beside a fine' }),
    start: ({ facts }: CaseRow) => facts.warned,
  },
  {
    ...yesField('criticised', { zh: '通报批评', en: 'A criticism in public' }),
    start: ({ facts }: CaseRow) => facts.criticised,
  },
  { ...moneyField('fineFen', { zh: '罚款', en: 'Fine' }, EMPTY_NONE), ...startsFrom('fineFen') },
  {
    ...moneyField('forfeitFen', { zh: '没收违法所得', en: 'Gains forfeited' }, EMPTY_NONE),
    ...startsFrom('forfeitFen'),
  },
  {
    ...moneyField('goodsFen', { zh: '没收非法财物的价值', en: 'Worth of goods forfeited' }, EMPTY_NONE),
    ...startsFrom('goodsFen'),
  },
  {
    ...choiceField('grave', { zh: '其他处罚种类', en: 'Other kinds of penalty' }, graveChoices),
    start: ({ facts }: CaseRow) => facts.grave,
  },
  {
    name: 'graveDetails',
    kind: 'TEXT',
    words: { zh: '其他处罚种类的具体内容', en: 'What the other kind is exactly' },
    hint: {
      zh: '例如：吊销《食品经营许可证》（证号）；决定书照此打印',
      en: 'For example: which licence is revoked, by its number. The decision prints it.',
    },
    start: ({ facts }: CaseRow) => facts.graveDetails,
  },
] as const

/** What the event says of a proposal or a decision; money in fen. */
export const proposalTold = ({
  decision,
  warned,
  criticised,
  fineFen,
  forfeitFen,
  goodsFen,
  grave,
  graveDetails,
}: Answers) =>
  decision === 'penalise'
    ? { decision, warned, criticised, fineFen, forfeitFen, goodsFen, grave, graveDetails: graveDetails || undefined }
    : { decision }

/** The same as facts. */
export const proposedFacts = (answers: Answers): FactChanges => ({
  decision: DECISIONS.find((one) => one === answers.decision)!,
  warned: answers.warned === true,
  criticised: answers.criticised === true,
  fineFen: Number(answers.fineFen ?? 0),
  forfeitFen: Number(answers.forfeitFen ?? 0),
  goodsFen: Number(answers.goodsFen ?? 0),
  grave: GRAVE.find((one) => one === answers.grave)!,
  graveDetails: answers.graveDetails ? String(answers.graveDetails) : null,
})
