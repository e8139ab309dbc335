import { writeFileSync } from 'node:fs'
import { cuesOfHouse, printModel } from '../../server/complaints/category-model/category-model.ts'
import {
  firstExamples,
  furtherExamples,
  furtherScheme,
} from '../../server/complaints/category-model/further/further-examples.ts'
import { furtherFolder } from '../../server/complaints/category-model/further/further-model.ts'
import {
  crossValidate,
  fitTemperature,
  schemeOfHouse,
  trainWeights,
} from '../../server/complaints/category-model/train-model.ts'

import { softmax } from '../../server/detection/wording/softmax.ts'

/** Trains both models of complaint categories anew, writes their weights and prints what cross-validation says of them. */
const houseFolder = new URL('../../server/complaints/category-model/', import.meta.url)
const furtherCues = cuesOfHouse(furtherFolder)

for (const { folder, cues, examples, scheme } of [
  { folder: houseFolder, cues: cuesOfHouse(), examples: firstExamples(), scheme: schemeOfHouse },
  { folder: furtherFolder, cues: furtherCues, examples: furtherExamples(furtherCues), scheme: furtherScheme },
]) {
  const { categories } = scheme
  const guesses = crossValidate(cues, examples, 5, scheme)
  const temperature = fitTemperature(guesses)
  const weights = trainWeights(cues, examples, scheme)
  writeFileSync(new URL('weights.jsonl', folder), printModel({ temperature, weights }, categories))

  const table = categories.map(() => categories.map(() => 0))
  const bins = Array.from({ length: 10 }, () => ({ guesses: 0, sure: 0, right: 0 }))
  for (const { is, scores } of guesses) {
    const shares = softmax(scores, temperature)
    const sure = Math.max(...shares)
    const guess = shares.indexOf(sure)
    table[is]![guess]!++
    const bin = bins[Math.min(9, Math.floor(sure * 10))]!
    bin.guesses++
    bin.sure += sure
    bin.right += Number(guess === is)
  }
  const right = table.reduce((sum, row, at) => sum + row[at]!, 0)
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.sure - bin.right), 0) / guesses.length
  process.stdout.write(
    `${examples.length} examples, five-fold: accuracy ${(right / guesses.length).toFixed(3)}, temperature ${temperature}, expected calibration error ${off.toFixed(3)}\n`,
  )
  process.stdout.write(`written as \\ guessed as: ${categories.join(' ')}\n`)
  for (const [at, row] of table.entries()) process.stdout.write(`${categories[at]} ${row.join(' ')}\n`)
}
