import type { Ctx } from '../../core/context.ts'
import { Forbidden } from '../../core/errors.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import type { Term } from '../lexicon/term.ts'
import { termKey } from './apply-rules.ts'

const byKey = new Map(lexicon.map((term) => [termKey(term), term]))

export const shippedTerm = (key: string): Term | undefined => byKey.get(key)

const MOST_FOUND = 30

/** Shipped terms one of whose words holds this text, or all from the start; at most 30. Forbidden unless the actor reads the rules. */
export const findShippedTerms = (ctx: Ctx, text: string): Term[] => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden('shippedTerms')
  return lexicon.filter(({ words }) => words.some((word) => word.includes(text.trim()))).slice(0, MOST_FOUND)
}
