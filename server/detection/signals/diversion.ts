import { highestOf, hitsOf, inOrder, quoted, severityByTerm } from '../evidence-of.ts'
import type { Severity } from '../lexicon/term.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Signal } from '../signal.ts'

const chance: Record<Severity, number> = { 1: 0.1, 2: 0.3, 3: 0.5, 4: 0.75 }

/** Leads the buyer to a channel the platform keeps no record of. */
export const diversion: Signal = {
  name: 'diversion',
  version: 1,
  category: 'DIVERSION',
  label: { zh: '引导买家离开平台', en: 'Leads the buyer off the platform' },
  article: {
    zh: '《网络交易监督管理办法》第三十一条（离开平台后交易记录不再由平台保存）',
    en: 'Online Trading Measures art. 31 (off the platform no record of the trade is kept)',
  },
  scope: 'listing',
  counterfeitWeight: 0.15,
  evaluate(reading) {
    const hits = hitsOf(reading, ['DIVERT'])
    const severities = severityByTerm(hits)
    if (highestOf(severities) < 2) return []
    const spans = inOrder(hits.map(({ span }) => span))
    const said = quoted(spans)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: highestOf(severities),
        score: noisyOr(severities.map((each) => chance[each])),
        spans,
        note: { zh: `引导买家到平台外联系：${said.zh}。`, en: `Asks the buyer to get in touch elsewhere: ${said.en}.` },
      },
    ]
  },
}
