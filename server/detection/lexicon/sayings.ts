import { readFileSync } from 'node:fs'
import { parseClasses, parseSayings } from './parse-sayings.ts'
import type { Saying } from './saying.ts'

const here = (name: string): string => readFileSync(new URL(`./sayings/${name}`, import.meta.url), 'utf8')

/** What is said of fakes in many words, none of which says it alone. */
const classes = parseClasses(here('classes.json'))

export const sayings: readonly Saying[] = ['counterfeit.jsonl', 'advertising.jsonl'].flatMap((file) =>
  parseSayings(here(file), classes),
)
