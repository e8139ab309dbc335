import { type Disguise, disguises } from '../disguise.ts'
import { highestOf, inOrder, quoted } from '../evidence-of.ts'
import type { Severity } from '../lexicon/term.ts'
import { noisyOr } from '../noisy-or.ts'
import type { Reading } from '../reading.ts'
import type { Signal, Span } from '../signal.ts'
import { slangCategories } from './counterfeit-slang.ts'

const chance = { slang: 0.5, brand: 0.35, other: 0.15 }
/** So many syllables in brackets are a garbled page. */
export const garbledFrom = 5

type Disguised = { span: Span; disguise: Disguise; severity: Severity; chance: number }

/** A word of the lexicon, or a brand, that can be read only after the text is folded. */
export const evasion: Signal = {
  name: 'evasion',
  version: 3,
  category: 'EVASION',
  label: { zh: '变形书写规避识别', en: 'Words disguised from screening' },
  articles: [],
  article: {
    zh: '法律未禁止此种写法；多见于明知违规的经营者，作为线索',
    en: 'No article forbids the spelling; it suggests the seller knows what is offered',
  },
  scope: 'listing',
  inputs: ['title', 'text'],
  evaluate(reading) {
    const found = disguisedIn(reading)
    if (found.length === 0) return []
    const spans = inOrder(found.map(({ span }) => span))
    const kinds = [...new Set(found.map(({ disguise }) => disguises[disguise]))]
    const said = quoted(spans)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: highestOf(found.map(({ severity }) => severity)),
        score: noisyOr(new Map(found.map((each) => [each.span.text, each.chance])).values()),
        spans,
        note: {
          zh: `用变形写法避开识别：${said.zh}（${kinds.map(({ zh }) => zh).join('、')}）。`,
          en: `Written so that screening misses it: ${said.en} (${kinds.map(({ en }) => en).join(', ')}).`,
        },
        articles: [],
      },
    ]
  },
}

const disguisedIn = (reading: Reading): Disguised[] => {
  const isGarbled = reading.bracketedSyllables >= garbledFrom
  const isDisguise = (disguise?: Disguise): disguise is Disguise =>
    disguise !== undefined && !(isGarbled && disguise === 'pinyin')
  return [
    ...reading.terms.flatMap(({ span, term, severity, disguise }) => {
      if (!isDisguise(disguise) || severity < 2) return []
      const isSlang = severity >= 3 && slangCategories.some((category) => category === term.category)
      return [{ span, disguise, severity, chance: isSlang ? chance.slang : chance.other }]
    }),
    ...reading.brands.flatMap(({ span, disguise }) =>
      isDisguise(disguise) && disguise !== 'spacing'
        ? [{ span, disguise, severity: 3 as const, chance: chance.brand }]
        : [],
    ),
  ]
}
