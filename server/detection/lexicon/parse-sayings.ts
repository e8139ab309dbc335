import { z } from 'zod'
import { InvalidInput } from '../../core/errors.ts'
import { alternatives, termLine } from './parse-lexicon.ts'
import type { Saying, WordClasses } from './saying.ts'
import type { Term } from './term.ts'

const wording = z.string().min(1).max(400)
const className = /^[a-z][A-Za-z]*$/

const classFile = z.record(z.string().regex(className), z.array(wording).min(1))

const sayingLine = termLine.omit({ words: true, disguises: true, isOpen: true }).extend({
  name: wording,
  parts: z.array(z.string().min(1).max(3_000)).min(2).max(4),
  within: z.int().min(0).max(20),
  across: z.boolean().optional(),
  either: z.boolean().optional(),
})

/** Reads the classes of words: a name and its wordings, alternatives as in the lexicon or parted by `|`. */
export const parseClasses = (file: string): WordClasses => {
  const { data, error } = classFile.safeParse(JSON.parse(file))
  if (error) throw new InvalidInput([{ path: 'classes', message: z.prettifyError(error) }])
  return Object.fromEntries(Object.entries(data).map(([name, lines]) => [name, [...new Set(lines.flatMap(wordsOf))]]))
}

/**
 * Reads sayings: one a line as JSON. A part is the name of a class or words of its own, parted by `|`; `either` says
 * that the parts stand in the other order as well. One bad line refuses the file, with InvalidInput naming every bad line.
 */
export const parseSayings = (file: string, classes: WordClasses): Saying[] => {
  const problems: { path: string; message: string }[] = []
  const terms = new Map<string, Term>()
  const sayings = file.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return []
    const { success, data, error } = sayingLine.safeParse(jsonOrUndefined(line))
    const unknown = data?.parts.filter((part) => className.test(part) && !classes[part]) ?? []
    if (success && unknown.length === 0) return sayingsOf(data, classes, terms)
    const message = error ? z.prettifyError(error) : `no such class: ${unknown.join(', ')}`
    problems.push({ path: `line ${at + 1}`, message })
    return []
  })
  if (problems.length > 0) throw new InvalidInput(problems)
  return sayings
}

/** Sayings that one name and one meaning join are one piece of evidence, hence one term. */
const sayingsOf = (line: z.output<typeof sayingLine>, classes: WordClasses, terms: Map<string, Term>): Saying[] => {
  const { name, parts, within, across, either, ...meaning } = line
  const key = JSON.stringify([name, meaning])
  const term = terms.get(key) ?? ({ ...meaning, words: [name] } as Term)
  terms.set(key, term)
  const read = parts.map((part) => (className.test(part) ? classes[part]! : wordsOf(part)))
  const saying = { within, across, term }
  return [{ ...saying, parts: read }, ...(either ? [{ ...saying, parts: read.toReversed() }] : [])]
}

/** 可(过|验)|包过 names 可过, 可验 and 包过. */
const wordsOf = (line: string): string[] => line.split(/\|(?![^()]*\))/u).flatMap(alternatives)

const jsonOrUndefined = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
