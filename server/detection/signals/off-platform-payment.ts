import { highestOf, hitsOf, inOrder, quoted, severityByTerm } from '../evidence-of.ts'
import type { Severity } from '../lexicon/term.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Signal } from '../signal.ts'

const chance: Record<Severity, number> = { 1: 0.05, 2: 0.2, 3: 0.5, 4: 0.75 }

/** Payment past the platform, or a link that does not show what is sold. One weak word is no finding. */
export const offPlatformPayment: Signal = {
  name: 'off-platform-payment',
  version: 1,
  category: 'PAYMENT',
  label: { zh: '平台外付款或隐藏链接', en: 'Payment off the platform or a hidden link' },
  article: {
    zh: '最高人民法院法释〔2022〕8号第五条',
    en: "Supreme People's Court interpretation Fa Shi [2022] No. 8, art. 5",
  },
  scope: 'listing',
  counterfeitWeight: 0.3,
  evaluate(reading) {
    const hits = hitsOf(reading, ['PAY', 'LINK'])
    const severities = severityByTerm(hits)
    if (highestOf(severities) < 3 && severities.length < 2) return []
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
        note: {
          zh: `要求绕开平台付款或链接与实物不符：${said.zh}。`,
          en: `Asks for payment past the platform, or the link hides the goods: ${said.en}.`,
        },
      },
    ]
  },
}
