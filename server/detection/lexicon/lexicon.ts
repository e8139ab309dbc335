import { readFileSync } from 'node:fs'
import { parseLexicon } from './parse-lexicon.ts'
import type { Term } from './term.ts'

const files = ['counterfeit', 'advertising', 'trade'] as const

/** The words the signals look for. */
export const lexicon: readonly Term[] = files.flatMap((file) =>
  parseLexicon(readFileSync(new URL(`./terms/${file}.jsonl`, import.meta.url), 'utf8')),
)
