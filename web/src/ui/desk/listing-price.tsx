import { language } from '../../app/preferences.ts'
import card from './card.module.css'
import type { FindingFacts } from './listing-words.tsx'
import { MarkedText } from './marked-text.tsx'
import { sayMoney } from './money.ts'

/** What a listing asks, in fen; marked where a finding is about a price that no words say and that still stands. */
export const ListingPrice = ({ fen, findings }: { fen: number; findings: readonly FindingFacts[] }) => {
  const [chosen] = language.use()
  const text = sayMoney(fen, chosen)
  const marks = findings
    .filter(({ state, spans }) => {
      const priced = spans.find(({ field }) => field === 'price')
      return state !== 'DISMISSED' && priced && Math.round(Number(priced.text) * 100) === fen
    })
    .map(({ label }) => ({ start: 0, end: text.length, label }))
  return (
    <span className={card.quiet}>
      <MarkedText text={text} marks={marks} />
    </span>
  )
}
