import { defineTermSignal } from '../define-term-signal.ts'
import type { Reading, TermHit } from '../reading.ts'

/** 「最高 120 元」, 「最小 8 号」: how far something goes, in figures. */
const FIGURE = /^最\s*[高低大小长快宽厚重远深轻薄短]\s*[满省减到至]?\s*\d/

const isFigure = ({ span }: TermHit, { fields }: Reading): boolean => {
  const source = fields.find(({ name }) => name === span.field)?.source ?? ''
  return FIGURE.test(source.slice(span.start, span.start + 12).normalize('NFKC'))
}

/** Absolute terms about the goods. What articles 4 to 6 of the guide of 2023 leave alone is left out; see exceptions.ts. */
export const absoluteTerms = defineTermSignal({
  name: 'absolute-terms',
  version: 5,
  category: 'ADVERTISING',
  label: { zh: '绝对化用语', en: 'Absolute terms' },
  articles: ['ad-9-3', 'abs-2'],
  categories: ['ABSOLUTE'],
  alone: 2,
  unless: isFigure,
  says: { zh: '使用绝对化用语', en: 'Uses absolute terms' },
})
