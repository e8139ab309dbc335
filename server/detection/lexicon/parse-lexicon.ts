import { z } from 'zod'
import { InvalidInput } from '../../core/errors.ts'
import { articleNames } from './articles.ts'
import { severities, type Term, termCategories } from './term.ts'
import { topicNames } from './topics.ts'

const wording = z.string().min(1).max(200)
const topic = z.enum(topicNames as [string, ...string[]])

/** A term as a line of the lexicon tells it. */
export const termLine = z.strictObject({
  category: z.enum(Object.keys(termCategories) as [string, ...string[]]),
  severity: z.literal(severities),
  words: z.array(wording).min(1),
  disguises: z.array(wording).optional(),
  unless: z.array(wording).optional(),
  harmlessIn: z.array(topic).optional(),
  onlyIn: z.array(topic).optional(),
  articles: z.array(z.enum(articleNames as [string, ...string[]])).optional(),
  caveat: z.strictObject({ zh: wording, en: wording }).optional(),
  isOpen: z.boolean().optional(),
})

/**
 * Reads a lexicon: one term a line as JSON. A wording may name alternatives in brackets, `(加|添加)(微信|VX)`.
 * One bad line refuses the whole file, with InvalidInput naming every bad line.
 */
export const parseLexicon = (file: string): Term[] => {
  const problems: { path: string; message: string }[] = []
  const terms = file.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const { success, data, error } = termLine.safeParse(jsonOrUndefined(line))
    if (success) return [expanded(data as Term)]
    problems.push({ path: `line ${at + 1}`, message: z.prettifyError(error) })
    return []
  })
  if (problems.length > 0) throw new InvalidInput(problems)
  return terms
}

const jsonOrUndefined = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The term with the alternatives of its words written out. */
export const expanded = (term: Term): Term => ({
  ...term,
  words: term.words.flatMap(alternatives),
  disguises: term.disguises?.flatMap(alternatives),
})

/** A wording with one alternative of each bracket in it: 加(微|V) names 加微 and 加V. */
export const alternatives = (wording: string): string[] => {
  const bracket = /\(([^()]*\|[^()]*)\)/.exec(wording)
  if (!bracket) return [wording]
  const [before, after] = [wording.slice(0, bracket.index), wording.slice(bracket.index + bracket[0].length)]
  return bracket[1]!.split('|').flatMap((choice) => alternatives(before + choice + after))
}
