import { readFileSync } from 'node:fs'
import { runsOf } from './runs-of.ts'

/** Log-odds that each run of characters adds, and of a text without any. */
export type WordingModel = { bias: number; weights: ReadonlyMap<string, number> }

/** How an offer of fakes is told from an ordinary one by its wording alone. */
export type WordingGuess = {
  /** How like an offer of fakes it is written, 0 to 1. */
  likeness: number
  /** The runs of two and three characters that speak most for it, the strongest first. */
  runs: readonly string[]
}

/** An offer tells itself in its first sentences; what follows would cost time and say nothing new. */
const READ = 400
const MOST_RUNS = 4

export const clauseMark = /[,.;:!?。、…~\n]+/u

/** Writes a model as a line each, in hundredths. */
export const printWording = ({ bias, weights }: WordingModel): string =>
  [
    JSON.stringify(['', Math.round(bias * 100)]),
    ...[...weights]
      .map(([run, weight]) => [run, Math.round(weight * 100)] as const)
      .filter(([, weight]) => Math.abs(weight) >= 5)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((line) => JSON.stringify(line)),
    '',
  ].join('\n')

const parseWording = (file: string): WordingModel => {
  const [head, ...lines] = file.trim().split('\n')
  const weightOf = (line: string): [string, number] => {
    const [run, weight] = JSON.parse(line) as [string, number]
    return [run, weight / 100]
  }
  return { bias: weightOf(head!)[1], weights: new Map(lines.map(weightOf)) }
}

let read: WordingModel | undefined

/** The model of this house, read once when it is first asked. */
export const wordingModel = (): WordingModel => {
  read ??= parseWording(readFileSync(new URL('weights.jsonl', import.meta.url), 'utf8'))
  return read
}

/** Reads the wording of normalised text, its first 400 signs. Pure; how the weights were got is told in docs/detection.md. */
export const guessWording = (text: string, { bias, weights } = wordingModel()): WordingGuess => {
  const { runs, value } = runsOf(text.slice(0, READ), clauseMark)
  let odds = bias
  const speaking: [string, number][] = []
  for (const run of runs) {
    const weight = weights.get(run)
    if (weight === undefined) continue
    odds += weight * value
    if (weight > 0 && run.length > 1) speaking.push([run, weight])
  }
  return {
    likeness: 1 / (1 + Math.exp(-odds)),
    runs: speaking
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_RUNS)
      .map(([run]) => run),
  }
}
