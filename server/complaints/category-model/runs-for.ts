import { runsOf } from '../../detection/wording/runs-of.ts'
import type { Weights } from '../../detection/wording/softmax.ts'
import { clauseMark, foldedClauses } from './features-of.ts'

const MOST = 3

/** The runs of two and three characters in a text that speak most for a class of a model, apart from each other. */
export const runsFor = (text: string, weights: Weights, of: number): string[] => {
  const folded = foldedClauses(text)
  const speaking = [...runsOf(folded, clauseMark).runs]
    .filter((run) => run.length > 1)
    .map((run) => ({ run, weight: weights.get(`run:${run}`)?.[of] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const chosen: string[] = []
  for (const { run } of speaking) {
    if (chosen.length === MOST) break
    if (!chosen.some((one) => [...run].some((sign) => one.includes(sign)))) chosen.push(run)
  }
  return chosen.sort((a, b) => folded.indexOf(a) - folded.indexOf(b))
}
