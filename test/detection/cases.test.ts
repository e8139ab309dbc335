import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { advertisingRow } from '../../server/detection/evaluation/advertising-evaluator.ts'
import { binaryFigures, type Judged } from '../../server/detection/evaluation/binary-figures.ts'
import { counterfeitRow } from '../../server/detection/evaluation/counterfeit-evaluator.ts'
import { fitWeights } from '../../server/detection/fit-weights.ts'
import { type ScoreName, scoreNames, scoreWeights } from '../../server/detection/score.ts'
import { screen } from '../../server/detection/screen.ts'

const linesOf = (name: ScoreName): unknown[] =>
  readFileSync(new URL(`./cases/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const rows = {
  counterfeit: linesOf('counterfeit').map((line) => {
    const row = counterfeitRow.parse(line)
    return { row, isPositive: row.label === 'counterfeit', screened: screen(row) }
  }),
  advertising: linesOf('advertising').map((line) => {
    const row = advertisingRow.parse(line)
    return { row, isPositive: row.breach, screened: screen(row) }
  }),
}

const judged = (name: ScoreName): Judged[] =>
  rows[name].map(({ row, isPositive, screened }) => {
    const { score, flagged } = screened[name]
    return { id: row.id, text: row.text, source: '', groups: [], isPositive, score, flagged }
  })

describe('the written cases', () => {
  it.each(scoreNames)('are told apart by the %s score', (name) => {
    const { precision, recall } = binaryFigures(judged(name))
    expect(precision).toBeGreaterThanOrEqual(0.97)
    expect(recall).toBeGreaterThanOrEqual(0.9)
  })

  it.each(scoreNames)('give the committed weights of the %s score when fitted again', (name) => {
    const labelled = rows[name].map(({ screened, isPositive }) => ({ findings: screened.findings, isPositive }))
    const again = fitWeights(name, scoreWeights[name].version, `${name}.jsonl`, labelled)
    expect(Object.keys(again.weights.weights)).toEqual(Object.keys(scoreWeights[name].weights))
    for (const [signal, weight] of Object.entries(again.weights.weights))
      expect(weight).toBeCloseTo(scoreWeights[name].weights[signal]!, 1)
    expect(again.weights.fittedOn).toBe(scoreWeights[name].fittedOn)
    // Rows judged by fits that had not seen them.
    expect(again.crossValidated.precision).toBeGreaterThanOrEqual(0.93)
    expect(again.crossValidated.recall).toBeGreaterThanOrEqual(0.85)
  })
})
