import type { Ctx } from '../../core/context.ts'
import { type FieldProblem, Forbidden, InvalidInput } from '../../core/errors.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { say, type Words } from '../../core/words.ts'
import { expanded } from '../lexicon/parse-lexicon.ts'
import type { Term } from '../lexicon/term.ts'
import { termKey } from './apply-rules.ts'
import { liveRules } from './live-rules.ts'
import { proposeRule } from './propose-rule.ts'
import { rulesIn } from './rule-store.ts'
import { ruleTerm, tidied } from './rule-term.ts'
import { shippedTerm } from './shipped-terms.ts'

/** Most terms a file may hold: some ten times what is shipped. */
export const MOST_LINES = 2_000

const LONGEST_FILE = 4_000_000

export type ImportedLexicon = { read: number; drafts: number; unchanged: number }

const words = {
  json: { zh: '这一行不是 JSON 对象', en: 'This line is not a JSON object.' },
  twice: { zh: '与前面的一行是同一词条', en: 'Names the same term as a line before.' },
  lines: { zh: `最多 ${MOST_LINES} 行`, en: `At most ${MOST_LINES} lines.` },
  empty: { zh: '文件里没有词条', en: 'The file holds no term.' },
} as const satisfies Record<string, Words>

/**
 * Takes a lexicon in: JSON Lines, one term a line, as exportLexicon writes it. Every term that is new, or differs from
 * the shipped one of the same category and first word, becomes a draft; what is known already is left. One faulty line
 * refuses the whole file: InvalidInput names every one as `line N`. Forbidden.
 */
export const importLexicon = (ctx: Ctx, input: { file: string; reason: string }): Promise<ImportedLexicon> => {
  if (!ctx.can('author', 'DetectionRule')) throw new Forbidden('importLexicon')
  const reason = validate(ctx.locale, text(500, 2), input.reason, 'reason')
  const file = validate(ctx.locale, text(LONGEST_FILE, 1), input.file, 'file')
  const { terms, unchanged } = readTerms(ctx, file)
  return inTransaction(ctx, async (tx) => {
    const written = await rulesIn(tx, ['draft', 'trial', 'shadow', 'active'])
    const known = new Set(written.map(({ target, term }) => same(target, term)))
    let drafts = 0
    for (const term of terms) {
      const target = shippedTerm(termKey(term)) ? termKey(term) : null
      if (known.has(same(target, term))) continue
      await proposeRule(tx, { kind: target ? 'replace' : 'add', target, term: term as never, reason })
      drafts++
    }
    return { read: terms.length + unchanged, drafts, unchanged: terms.length + unchanged - drafts }
  })
}

const same = (target: string | null, term: Term | null): string => JSON.stringify([target, term && inKeyOrder(term)])

const readTerms = (ctx: Ctx, file: string): { terms: Term[]; unchanged: number } => {
  const problems: FieldProblem[] = []
  const terms: Term[] = []
  const met = new Set<string>()
  let unchanged = 0
  const lines = file.replace(/^\uFEFF/, '').split('\n')
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const path = `line ${at + 1}`
    const given = jsonOrUndefined(line)
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      problems.push({ path, message: say(words.json, ctx.locale) })
      continue
    }
    if (isShipped(given)) {
      unchanged++
      continue
    }
    const checked = checkLine(ctx, given, path)
    if ('problems' in checked) problems.push(...checked.problems)
    else if (met.has(termKey(checked.term))) problems.push({ path, message: say(words.twice, ctx.locale) })
    else {
      met.add(termKey(checked.term))
      terms.push(checked.term)
    }
  }
  const count = terms.length + unchanged
  if (count > MOST_LINES) problems.push({ path: 'file', message: say(words.lines, ctx.locale) })
  if (count === 0 && problems.length === 0) problems.push({ path: 'file', message: say(words.empty, ctx.locale) })
  if (problems.length > 0) throw new InvalidInput(problems.slice(0, 100))
  return { terms, unchanged }
}

const checkLine = (ctx: Ctx, given: object, path: string): { term: Term } | { problems: readonly FieldProblem[] } => {
  try {
    return { term: tidied(validate(ctx.locale, ruleTerm, given)) }
  } catch (error) {
    // One line of a file: its problems are named with those of the others.
    if (!(error instanceof InvalidInput)) throw error
    return {
      problems: error.fields.map((field) => ({
        path,
        message: [field.path, field.message].filter(Boolean).join(': '),
      })),
    }
  }
}

const jsonOrUndefined = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** Is this the shipped term itself, whatever the order of its keys? */
const isShipped = (given: object): boolean => {
  const { category, words: spelled } = given as Partial<Term>
  if (typeof category !== 'string' || !Array.isArray(spelled) || !spelled.every((word) => typeof word === 'string'))
    return false
  const own = expanded(given as Term)
  const shipped = shippedTerm(termKey(own))
  return shipped !== undefined && inKeyOrder(shipped) === inKeyOrder(own)
}

const inKeyOrder = (term: Term): string =>
  JSON.stringify(
    Object.entries(term)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** The lexicon that counts now as JSON Lines: what is shipped with the rules that are switched on. */
export const exportLexicon = async (ctx: Ctx): Promise<string> => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden('exportLexicon')
  const { terms } = await liveRules(ctx)
  return terms.map((term) => `${JSON.stringify(term)}\n`).join('')
}
