import { readFileSync } from 'node:fs'
import { parseLexicon } from './parse-lexicon.ts'
import type { Term } from './term.ts'

/** The words the signals look for. */
export const lexicon: readonly Term[] = parseLexicon(readFileSync(new URL('./terms.jsonl', import.meta.url), 'utf8'))
