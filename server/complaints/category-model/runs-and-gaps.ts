import { runsOf } from '../../detection/wording/runs-of.ts'

const numeral = /[0-9零一二两俩三四五六七八九十百千万几]+/gu
const widestGap = 2

/**
 * The runs of one to three characters within the clauses of a folded text, and pairs of characters with one or two
 * between them (`送_没`), each once, and how much one counts: less in a long text. Every number reads as `0`: a wait of
 * nine days and one of twelve say the same.
 */
export const runsAndGaps = (text: string, clauseMark: RegExp): { runs: ReadonlySet<string>; value: number } => {
  const plain = text.replace(numeral, '0')
  const runs = new Set(runsOf(plain, clauseMark).runs)
  for (const clause of plain.split(clauseMark))
    for (let at = 0; at < clause.length; at++)
      for (let next = at + 2; next <= at + 1 + widestGap && next < clause.length; next++)
        runs.add(`${clause[at]}_${clause[next]}`)
  return { runs, value: 1.5 / Math.sqrt(Math.max(runs.size, 12)) }
}
