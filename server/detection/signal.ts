import type { Words } from '../core/words.ts'
import type { HeldLicence } from '../sellers/register/find-held-licences.ts'
import type { KnownCopies } from './copies/known-copies.ts'
import type { ArticleName } from './lexicon/articles.ts'
import type { Severity } from './lexicon/term.ts'
import type { PriceRanges } from './prices/price-range.ts'
import type { Reading } from './reading.ts'

/** A listing as it is screened. Prices in integer fen. */
export type ScreenedListing = {
  title?: string | null
  text?: string | null
  brand?: string | null
  priceFen?: number | null
  seller?: string | null
  /** The brands on the register that authorise its seller today; undefined where no seller is known. */
  authorisedBy?: ReadonlySet<string> | undefined
  /** The licences the register holds of its operator, as they stand today; undefined where its seller is not on it. */
  licences?: readonly HeldLicence[] | undefined
  /** What the register knows of near-identical listings of other sellers. */
  copies?: KnownCopies | undefined
  /** What brands' goods are offered at; undefined where no ranges are known. */
  priceRanges?: PriceRanges | undefined
}

export const fieldNames = ['title', 'text'] as const
export type FieldName = (typeof fieldNames)[number]

/**
 * A stretch of the field as it was written; offsets in UTF-16 units, end exclusive. `price` is the price it was given
 * with, in yuan, where no words say it.
 */
export type Span = { field: FieldName | 'price'; start: number; end: number; text: string }

/** What a finding is a lead to. */
export const findingCategories = {
  COUNTERFEIT: { zh: '疑似假冒', en: 'Possible counterfeit' },
  EVASION: { zh: '规避识别', en: 'Evasion of screening' },
  DIVERSION: { zh: '引流出平台', en: 'Diversion off the platform' },
  PAYMENT: { zh: '平台外付款', en: 'Payment off the platform' },
  ADVERTISING: { zh: '疑似违法广告', en: 'Possible unlawful advertising' },
  PRICE: { zh: '价格问题', en: 'Price' },
  LABEL: { zh: '标识问题', en: 'Labelling' },
  LICENCE: { zh: '许可或注册', en: 'Licence or registration' },
  PYRAMID: { zh: '疑似传销', en: 'Possible pyramid selling' },
  FAKE_TRADE: { zh: '虚假交易或评价', en: 'Fake trade or reviews' },
  UNFAIR_TERMS: { zh: '不公平条款', en: 'Unfair terms' },
  BRAND: { zh: '品牌使用问题', en: 'Use of a brand' },
  COPY: { zh: '文字或图片雷同', en: 'Copied text or pictures' },
} as const satisfies Record<string, Words>
export type FindingCategory = keyof typeof findingCategories
export const FINDING_CATEGORIES = Object.keys(findingCategories) as [FindingCategory, ...FindingCategory[]]

/** A signal that fired: a lead with its evidence, never a verdict. Score from 0 to 1. */
export type Finding = {
  signal: string
  version: number
  category: FindingCategory
  severity: Severity
  score: number
  spans: Span[]
  note: Words
  /**
   * What it rests on beside the words, as keys: a price, pictures. A dismissal holds while the words stay and nothing
   * is added to these.
   */
  evidence?: readonly string[]
  /** The articles the words met may breach. */
  articles: readonly ArticleName[]
}

export type Signal = {
  name: string
  /** Raised whenever the signal may answer differently for the same text. */
  version: number
  category: FindingCategory
  label: Words
  /** The articles it serves; none where no article forbids the words themselves. */
  articles: readonly ArticleName[]
  /** The same to show, or why it is looked at. */
  article: Words
  scope: 'listing'
  /** What of a listing it reads. */
  inputs: readonly (keyof ScreenedListing)[]
  /** Pure; at most one finding for a listing, with all its spans. */
  evaluate(reading: Reading): Finding[]
}
