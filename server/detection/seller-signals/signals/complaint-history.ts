import { noisyOr } from '../../noisy-or.ts'
import type { CaseOfSeller, CaseStanding, SellerSignal } from '../seller-signal.ts'

/** How much of the evidence a fresh case of each standing is, from 0 to 1, and after how many days it is half of that. */
const weights = {
  punished: { weight: 0.5, halfLifeDays: 730 },
  filed: { weight: 0.35, halfLifeDays: 365 },
  settled: { weight: 0.12, halfLifeDays: 365 },
} as const satisfies Partial<Record<CaseStanding, { weight: number; halfLifeDays: number }>>

/** Less than this is no history: one settled complaint beside an old penalty, or one penalty case alone. */
const FIRES_FROM = 0.4

const DAY_MS = 86_400_000

const weightOf = ({ standing, on }: CaseOfSeller, today: string): number => {
  if (standing === 'unproven') return 0
  const { weight, halfLifeDays } = weights[standing]
  const days = Math.max(0, (Date.parse(today) - Date.parse(on)) / DAY_MS)
  return weight * 0.5 ** (days / halfLifeDays)
}

/**
 * Several matters that were established, or are being prosecuted, against one seller. Complaints that nobody has
 * examined accuse nobody, however many there are, and an agreement in mediation admits nothing: without a penalty that
 * stands or a penalty case under way it is silent. What is settled adds to what is established; what is unproven is told
 * and counts for nothing.
 */
export const complaintHistory: SellerSignal = {
  name: 'complaint-history',
  version: 1,
  label: { zh: '投诉举报历史', en: 'History of complaints' },
  articles: [],
  article: {
    zh: '法律不因投诉多少认定违法；多件查实或者立案的事项作为线索',
    en: 'No law takes complaints for a breach; several matters that were established or are prosecuted are a lead',
  },
  scope: 'seller',
  inputs: ['cases', 'today'],
  evaluate({ cases, today }) {
    const of = (standing: CaseStanding) => cases.filter((one) => one.standing === standing)
    const [punished, filed, settled, unproven] = [of('punished'), of('filed'), of('settled'), of('unproven')]
    if (punished.length + filed.length === 0) return []
    const counted = [...punished, ...filed, ...settled]
    const score = noisyOr(counted.map((one) => weightOf(one, today)))
    if (score < FIRES_FROM) return []
    return [
      {
        signal: this.name,
        version: this.version,
        severity: punished.length > 1 ? 3 : 2,
        score,
        note: {
          zh: `行政处罚 ${punished.length} 件，立案调查中 ${filed.length} 件，调解达成协议 ${settled.length} 件，越久远分量越轻。另有尚未查实的 ${unproven.length} 件，不作依据。`,
          en: `Penalties: ${punished.length}; penalty cases under way: ${filed.length}; settled in mediation: ${settled.length}; the older, the less they weigh. Not established: ${unproven.length}, which count for nothing.`,
        },
        articles: [],
        cases: counted.toSorted((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id)),
      },
    ]
  },
}
