import type { Words } from '../../core/words.ts'
import type { Topic } from './topics.ts'

/** What a word is about; which signal reads it follows from this. */
export const termCategories = {
  GRADE: { zh: '仿品等级用语', en: 'word for a grade of fake' },
  ORIGIN: { zh: '货源说辞', en: 'story about where the goods come from' },
  AUTH: { zh: '过验、票据与包装说辞', en: 'word about passing authentication, receipts or boxes' },
  DIGITAL: { zh: '改装、翻新数码产品用语', en: 'word for altered devices' },
  COSMETIC: { zh: '分装、小样用语', en: 'word for repacked cosmetics' },
  LABEL: { zh: '标签被除去或更改', en: 'labels removed or changed' },
  WINK: { zh: '暗示用语', en: 'wink to those who know' },
  DIVERT: { zh: '引导离开平台', en: 'leads the buyer off the platform' },
  PAY: { zh: '平台外付款', en: 'payment outside the platform' },
  LINK: { zh: '链接与实物不符', en: 'link that hides the goods' },
} as const satisfies Record<string, Words>

export type TermCategory = keyof typeof termCategories

/**
 * 4 says it alone · 3 needs a brand, a price or the kind of goods beside it · 2 only adds up · 1 for
 * information.
 */
export const severities = [1, 2, 3, 4] as const
export type Severity = (typeof severities)[number]

export type Term = {
  category: TermCategory
  severity: Severity
  /** Plain spellings; the first one names the term. */
  words: readonly string[]
  /** Spellings chosen to slip past filters. */
  disguises?: readonly string[]
  /** Longer phrases in which the word is harmless. */
  unless?: readonly string[]
  /** Harmless in a text about one of these. */
  harmlessIn?: readonly Topic[]
  /** Counts only in a text about one of these. */
  onlyIn?: readonly Topic[]
  /** What follows may be a handle or a number, so the word may end inside a run of letters. */
  isOpen?: boolean
}
