import type { Option } from '../core/field.ts'
import type { Side } from './mediation-facts.ts'

/** The two sides of a dispute. */
export const sideWords = {
  complainant: { zh: '投诉人', en: 'The complainant' },
  respondent: { zh: '被投诉人', en: 'The seller' },
} as const satisfies Record<Side, Option['words']>

export const sideOptions = (): Option[] => Object.entries(sideWords).map(([value, words]) => ({ value, words }))
