import { writeFileSync } from 'node:fs'
import { categoriesTold, cuesOfHouse, printModel } from '../../server/complaints/category-model/category-model.ts'
import { crossValidate, fitTemperature, trainWeights } from '../../server/complaints/category-model/train-model.ts'
import { writtenExamples } from '../../server/complaints/category-model/written-examples.ts'
import { softmax } from '../../server/detection/wording/softmax.ts'

/** Trains the model of complaint categories anew, writes its weights and prints what cross-validation says of it. */
const cues = cuesOfHouse()
const examples = writtenExamples()
const guesses = crossValidate(cues, examples, 5)
const temperature = fitTemperature(guesses)
const target = new URL('../../server/complaints/category-model/weights.jsonl', import.meta.url)
writeFileSync(target, printModel({ temperature, weights: trainWeights(cues, examples) }))

const table = categoriesTold.map(() => categoriesTold.map(() => 0))
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
process.stdout.write(`written as \\ guessed as: ${categoriesTold.join(' ')}\n`)
for (const [at, row] of table.entries()) process.stdout.write(`${categoriesTold[at]} ${row.join(' ')}\n`)
