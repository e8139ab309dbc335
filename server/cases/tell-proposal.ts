import type { Words } from '../core/words.ts'
import type { CaseRow, Told } from './define-case-action.ts'
import { decisionWords } from './enforcement-words.ts'
import { kindsOf, noticedPenaltyOf, type Penalty, penaltyOf } from './penalty-kinds.ts'
import { tellMoney } from './tell-money.ts'

const NONE: Words = { zh: '没有', en: 'None' }

const money = (fen: number | undefined): Words => (fen ? tellMoney(fen) : NONE)

const inOneLine = (penalty: Penalty): Words => {
  const kinds = kindsOf(penalty)
  return kinds.length === 0
    ? NONE
    : { zh: kinds.map(({ zh }) => zh).join('；'), en: kinds.map(({ en }) => en).join('; ') }
}

const noticeOf = ({ facts }: CaseRow): Told[] =>
  facts.noticeServedOn === undefined
    ? []
    : [
        {
          label: { zh: '已告知当事人的处罚', en: 'Penalty the party was told of' },
          value: inOneLine(noticedPenaltyOf(facts)),
        },
      ]

/** What is proposed or was decided, kind by kind, and beside it what the party was told. */
export const tellProposal = (found: CaseRow): Told[] => {
  const { decision } = found.facts
  if (!decision) return []
  const kind = { label: { zh: '处理意见', en: 'Kind of decision' }, value: decisionWords[decision] }
  if (decision !== 'penalise') return [kind, ...noticeOf(found)]
  return [
    kind,
    { label: { zh: '处罚内容', en: 'The penalty' }, value: inOneLine(penaltyOf(found.facts)) },
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
