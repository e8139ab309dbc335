import { categoryEvaluator } from '../complaints/category-model/category-evaluator.ts'
import { evaluators } from '../detection/evaluation/index.ts'
import { parseLine } from './parse-line.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { put, tell } from './tell.ts'

const all = [...evaluators, categoryEvaluator]
const shapes = all.map(({ shape }) => shape)

/** Judges each labelled line and prints how often that agrees with the label; needs no server. */
export const evaluate = async (file: string): Promise<void> => {
  if (file !== '-') await sizeOfFile(file)
  const rows = all.map((): unknown[] => [])
  for await (const { number, text } of readLines(file)) {
    const parsed = parseLine(text, shapes)
    if ('row' in parsed) rows[parsed.shape]!.push(parsed.row)
    else {
      tell(`line ${number}: ${parsed.problem}`)
      process.exitCode = 1
    }
  }
  if (rows.every((each) => each.length === 0)) {
    tell('No labelled line.')
    process.exitCode = 1
  }
  all.forEach(({ report }, at) => {
    if (rows[at]!.length > 0) for (const line of report(rows[at]!)) put(line)
  })
}
