import type { Severity, TermCategory } from './lexicon/term.ts'
import type { ReadField, Reading, TermHit } from './reading.ts'
import type { Span } from './signal.ts'

/** What was written for a stretch of the normalised text, from `from` to `to` (exclusive). */
export const spanOf = ({ name, source, normalised }: ReadField, from: number, to: number): Span => {
  const { start, end } = normalised.toSource(from, to)
  return { field: name, start, end, text: source.slice(start, end) }
}

/** Hits of these categories, one list in the order of the text. */
export const hitsOf = (reading: Reading, categories: readonly TermCategory[]): TermHit[] =>
  reading.terms.filter(({ term }) => categories.includes(term.category))

/** The highest severity with which each term counts; a term said twice is one piece of evidence. */
export const severityByTerm = (hits: readonly TermHit[]): Severity[] => {
  const highest = new Map<TermHit['term'], Severity>()
  for (const { term, severity } of hits) highest.set(term, Math.max(severity, highest.get(term) ?? 1) as Severity)
  return [...highest.values()]
}

export const highestOf = (severities: readonly Severity[]): Severity => {
  let highest: Severity = 1
  for (const severity of severities) if (severity > highest) highest = severity
  return highest
}

const mostQuoted = 5

/** What was written, for a note: each wording once, at most five. */
export const quoted = (spans: readonly Span[]): { zh: string; en: string } => {
  const wordings = [...new Set(spans.map(({ text }) => text))]
  const shown = wordings.slice(0, mostQuoted)
  const isMore = wordings.length > mostQuoted
  return {
    zh: shown.map((text) => `「${text}」`).join('') + (isMore ? '等' : ''),
    en: shown.map((text) => `“${text}”`).join(', ') + (isMore ? ' and more' : ''),
  }
}

const mostSpans = 100

const places = ['title', 'text', 'price'] as const

/** Spans in the order of the text, bounded so that a text of nothing but slang stays a readable finding. */
export const inOrder = (spans: readonly Span[]): Span[] =>
  spans.toSorted((a, b) => places.indexOf(a.field) - places.indexOf(b.field) || a.start - b.start).slice(0, mostSpans)
