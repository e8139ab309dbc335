import { inOrder, quoted, spanOf } from '../evidence-of.ts'
import { cited } from '../lexicon/articles.ts'
import { toFourPlaces } from '../noisy-or.ts'
import type { Reading } from '../reading.ts'
import type { Signal, Span } from '../signal.ts'
import { guessWording } from '../wording/wording-model.ts'

const articles = ['tm-57'] as const
/** A text less like an offer of fakes than this says nothing. */
const firesFrom = 0.6
/** Of fewer signs than these nothing can be said. */
const least = 12

/** How an offer is worded as a whole: in the way fakes are offered, though no word of it says so alone. */
export const tradeWording: Signal = {
  name: 'trade-wording',
  version: 2,
  category: 'COUNTERFEIT',
  label: { zh: '整体用语近似售假', en: 'Worded as fakes are offered' },
  articles,
  article: cited(articles),
  scope: 'listing',
  inputs: ['title', 'text'],
  evaluate(reading) {
    if (isTalk(reading)) return []
    const text = reading.words.replaceAll('\n', ',')
    if (text.length < least) return []
    const { likeness, runs } = guessWording(text)
    if (likeness < firesFrom) return []
    const spans = inOrder(runs.flatMap((run) => firstOf(reading, run)))
    const said = quoted(spans)
    return [
      {
        signal: this.name,
        version: this.version,
        category: this.category,
        severity: 2,
        score: toFourPlaces(likeness),
        spans,
        note: {
          zh: `整体用语与售假用语相近，最明显的是${said.zh}；仅供参考，须看全文。`,
          en: `Worded much like offers of fakes, most of all ${said.en}; a hint only, read the whole.`,
        },
        articles,
      },
    ]
  },
}

const isTalk = ({ topics }: Reading): boolean =>
  topics.has('report') || topics.has('buyer') || topics.has('warning') || topics.has('job') || topics.has('software')

/** Where a run of characters stands first. */
const firstOf = ({ fields }: Reading, run: string): Span[] => {
  for (const field of fields) {
    const at = field.normalised.text.indexOf(run)
    if (at !== -1) return [spanOf(field, at, at + run.length)]
  }
  return []
}
