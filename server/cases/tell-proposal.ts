import type { Words } from '../core/words.ts'
import type { CaseRow, Told } from './define-case-action.ts'
import { decisionWords, graveWords } from './enforcement-words.ts'
import { tellMoney } from './tell-money.ts'

const NONE: Words = { zh: '没有', en: 'None' }

const money = (fen: number | undefined): Words => (fen ? tellMoney(fen) : NONE)

const noticeOf = ({ facts }: CaseRow): Told[] =>
  facts.noticeServedOn === undefined
    ? []
    : [
        { label: { zh: '已告知的罚款', en: 'Fine the party was told' }, value: money(facts.noticedFineFen) },
        { label: { zh: '已告知的没收', en: 'Forfeiture the party was told' }, value: money(facts.noticedForfeitFen) },
        {
          label: { zh: '已告知的其他处罚种类', en: 'Other kinds the party was told' },
          value: graveWords[facts.noticedGrave ?? 'none'],
        },
      ]

/** What is proposed or was decided, and beside it what the party was told; fen as yuan. */
export const tellProposal = (found: CaseRow): Told[] => {
  const { decision, fineFen, forfeitFen, grave } = found.facts
  if (!decision) return []
  const kind = { label: { zh: '处理意见', en: 'Kind of decision' }, value: decisionWords[decision] }
  if (decision !== 'penalise') return [kind, ...noticeOf(found)]
  return [
    kind,
    { label: { zh: '罚款', en: 'Fine' }, value: money(fineFen) },
    { label: { zh: '没收违法所得和财物价值', en: 'Forfeited, by value' }, value: money(forfeitFen) },
    { label: { zh: '其他处罚种类', en: 'Other kinds of penalty' }, value: graveWords[grave ?? 'none'] },
    ...noticeOf(found),
  ]
}

/** What was decided, what of it was paid and what is left; a surcharge that grows by the day is reckoned when a payment is recorded. */
export const tellDebt = (found: CaseRow): Told[] => {
  const { fineFen = 0, forfeitFen = 0, paidFen = 0, surchargeFen = 0 } = found.facts
  return [
    { label: { zh: '决定的罚款', en: 'Fine decided' }, value: money(fineFen) },
    { label: { zh: '决定的没收', en: 'Forfeiture decided' }, value: money(forfeitFen) },
    ...(surchargeFen
      ? [{ label: { zh: '已计加处罚款', en: 'Surcharge reckoned so far' }, value: tellMoney(surchargeFen) }]
      : []),
    { label: { zh: '已缴', en: 'Paid' }, value: money(paidFen) },
    {
      label: { zh: '未缴（不含此后的加处罚款）', en: 'Left, without later surcharge' },
      value: money(fineFen + forfeitFen + surchargeFen - paidFen),
    },
  ]
}
