import { basename } from 'node:path'
import type { z } from 'zod'
import { UnusableSetup } from '../core/errors.ts'
import { advertisingRow } from '../detection/evaluation/advertising-evaluator.ts'
import { counterfeitRow } from '../detection/evaluation/counterfeit-evaluator.ts'
import { fitWeights, type LabelledFindings } from '../detection/fit-weights.ts'
import { type ScoreName, scoreWeights } from '../detection/score.ts'
import { screen } from '../detection/screen.ts'
import { parseLine } from './parse-line.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { put, tell } from './tell.ts'

/** Fits the weights of a score on labelled lines and prints them as the file that screening reads; needs no server. */
export const fit = async (score: string, file: string): Promise<void> => {
  if (score !== 'counterfeit' && score !== 'advertising') {
    throw new UnusableSetup(`There is no score ${score}; there are counterfeit and advertising.`)
  }
  if (file !== '-') await sizeOfFile(file)
  const rows =
    score === 'counterfeit'
      ? await read(file, counterfeitRow, ({ label }) => label === 'counterfeit')
      : await read(file, advertisingRow, ({ breach }) => breach)
  const { weights, crossValidated } = fitWeights(score, nextVersion(score), basename(file), rows)
  put(JSON.stringify(weights, null, 2))
  const { precision, recall, f1, brier } = crossValidated
  tell(
    `On rows not seen by the fit: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}, Brier ${brier.toFixed(3)}.`,
  )
}

const nextVersion = (score: ScoreName): number => scoreWeights[score].version + 1

const read = async <Row extends { id: string | number; text: string }>(
  file: string,
  shape: z.ZodType<Row>,
  isPositive: (row: Row) => boolean,
): Promise<LabelledFindings[]> => {
  const rows: LabelledFindings[] = []
  for await (const { number, text } of readLines(file)) {
    const parsed = parseLine(text, [shape])
    if ('problem' in parsed) throw new UnusableSetup(`line ${number}: ${parsed.problem}`)
    rows.push({ findings: screen(parsed.row).findings, isPositive: isPositive(parsed.row) })
  }
  if (!rows.some((row) => row.isPositive) || rows.every((row) => row.isPositive)) {
    throw new UnusableSetup('A fit needs rows of both labels.')
  }
  return rows
}
