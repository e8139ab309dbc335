import { foldedClauses } from './features-of.ts'
import type { Cue } from './read-cues.ts'

const MOST = 3

/** Up to three stretches of a text that speak for a category, in the order they stand there, as the normaliser reads them. */
export const wordsFor = (text: string, category: string, cues: readonly Cue[]): string[] => {
  const folded = foldedClauses(text)
  const hits = cues
    .filter(({ says }) => says === category)
    .flatMap(({ any, unless }) => {
      const read = unless ? folded.replace(unless, (found) => '·'.repeat(found.length)) : folded
      any.lastIndex = 0
      const hit = any.exec(read)
      return hit ? [{ start: hit.index, end: hit.index + hit[0].length }] : []
    })
    .sort((a, b) => a.start - b.start)
  const stretches: { start: number; end: number }[] = []
  for (const hit of hits) {
    const last = stretches.at(-1)
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end)
    else stretches.push(hit)
  }
  return stretches.slice(0, MOST).map(({ start, end }) => folded.slice(start, end))
}
