import type { Words } from '../core/words.ts'
import type { Severity } from './lexicon/term.ts'
import type { Reading } from './reading.ts'

/** A listing as it is screened. Prices in integer fen. */
export type ScreenedListing = {
  title?: string | null
  text?: string | null
  brand?: string | null
  priceFen?: number | null
  seller?: string | null
}

export const fieldNames = ['title', 'text'] as const
export type FieldName = (typeof fieldNames)[number]

/** A stretch of the field as it was written; offsets in UTF-16 units, end exclusive. */
export type Span = { field: FieldName; start: number; end: number; text: string }

/** What a finding is a lead to. */
export const findingCategories = {
  COUNTERFEIT: { zh: '疑似假冒', en: 'Possible counterfeit' },
  EVASION: { zh: '规避识别', en: 'Evasion of screening' },
  DIVERSION: { zh: '引流出平台', en: 'Diversion off the platform' },
  PAYMENT: { zh: '平台外付款', en: 'Payment off the platform' },
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
}

export type Signal = {
  name: string
  /** Raised whenever the signal may answer differently for the same text. */
  version: number
  category: FindingCategory
  label: Words
  /** The article it serves, or, where none forbids the words themselves, why it is looked at. */
  article: Words
  scope: 'listing'
  /** How much of its score is evidence of counterfeit goods, from 0 to 1. */
  counterfeitWeight: number
  /** Pure; at most one finding for a listing, with all its spans. */
  evaluate(reading: Reading): Finding[]
}
