import type { Features } from '../../detection/wording/softmax.ts'
import { normalise } from '../../sellers/text/normalise.ts'
import { type Cue, clauseMarks } from './read-cues.ts'
import { runsAndGaps } from './runs-and-gaps.ts'

export const clauseMark = new RegExp(`[${clauseMarks}]+`, 'gu')

/** The text as the normaliser reads it, with one mark between clauses. Writers put a space where a mark belongs. */
export const foldedClauses = (source: string): string =>
  normalise(source.trim().replace(/\s+/gu, '，')).text.replace(clauseMark, (marks) => marks[0]!)

/**
 * What the model reads in a text: the cues met (`cue:`), the category whose cue comes first (`first:`), how long it is
 * (`size:`) and its runs and pairs of characters (`run:`), these scaled so that a long text weighs no more than a
 * short one. Writers put a space where a mark belongs, so a space ends a clause. Pure; linear in the text.
 */
export const featuresOf = (cues: readonly Cue[], source: string): Features => {
  const text = foldedClauses(source)
  const features = new Map<string, number>()
  const met: Pick<Cue, 'says'>[] = []
  let first: { at: number; says: string } | undefined
  for (const { name, says, any, unless } of cues) {
    const read = unless ? text.replace(unless, (found) => '·'.repeat(found.length)) : text
    any.lastIndex = 0
    const hit = any.exec(read)
    if (!hit) continue
    features.set(`cue:${name}`, 1)
    met.push({ says })
    if (says !== 'other' && (!first || hit.index < first.at)) first = { at: hit.index, says }
  }
  const said = [...new Set(met.map((cue) => cue.says))].sort()
  for (const [at, says] of said.entries()) for (const also of said.slice(at)) features.set(`says:${says}+${also}`, 1)
  features.set(`first:${first?.says ?? 'none'}`, 1)
  features.set(`size:${text.length < 8 ? 'few' : text.length < 30 ? 'some' : 'many'}`, 1)
  const { runs, value } = runsAndGaps(text, clauseMark)
  for (const run of runs) features.set(`run:${run}`, value)
  return features
}

/** What a text says in characters alone, as one would read it that no cue foresaw. */
export const withoutCues = (features: Features): Features =>
  new Map([...features].filter(([name]) => name.startsWith('run:') || name.startsWith('size:')))
