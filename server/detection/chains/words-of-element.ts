import { findIn } from '../screen-listing.ts'
import type { ChainElement } from './chain-signal.ts'

/** The signals over single texts, by the element they tell of. */
export const ELEMENT_OF_SIGNAL: Readonly<Record<string, ChainElement>> = {
  'recruitment-pay': 'RECRUITMENT_PAY',
  'entry-fee': 'ENTRY_FEE',
  'team-pay': 'TEAM_PAY',
}

export type ElementWords = { element: ChainElement; words: string[]; score: number }

/** What a text that is no listing tells of the elements, by the same signals. Linear in the text. */
export const wordsOfElements = (text: string): ElementWords[] =>
  findIn({ text }).flatMap(({ signal, spans, score }) => {
    const element = ELEMENT_OF_SIGNAL[signal]
    return element ? [{ element, score, words: [...new Set(spans.map((span) => span.text))] }] : []
  })
