import { readFileSync, writeFileSync } from 'node:fs'
import { binaryFigures, type Judged } from '../../server/detection/evaluation/binary-figures.ts'
import { fitScore } from '../../server/detection/fit-score.ts'
import { scoredSignals } from '../../server/detection/fit-weights.ts'
import { screen } from '../../server/detection/screen.ts'
import { trainWording, type WordingExample, wordingExamples } from '../../server/detection/wording/train-wording.ts'
import { guessWording, printWording } from '../../server/detection/wording/wording-model.ts'
import { normalise } from '../../server/sellers/text/normalise.ts'

const folds = 5
/** As the signal has it. */
const from = 0.6
const signals = [...scoredSignals.counterfeit, 'trade-wording']

type Known = WordingExample & {
  /** Of a model that has not seen the text; as screened where none has. */ likeness?: number
}

const examples = wordingExamples()
const guessed: Known[] = Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
  const model = trainWording(examples.filter((_, at) => at % folds !== fold))
  return examples
    .filter((_, at) => at % folds === fold)
    .map((one) => ({ ...one, likeness: guessWording(normalise(one.text).text, model).likeness }))
})
const cases: Known[] = readFileSync(new URL('../detection/cases/counterfeit.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { text: string; label: string })
  .map(({ text, label }) => ({ text, isFake: label === 'counterfeit' }))

const featuresOf = ({ text, likeness }: Known): number[] => {
  const scores = new Map(screen({ id: 0, text }).findings.map(({ signal, score }) => [signal, score]))
  if (likeness !== undefined) scores.set('trade-wording', likeness < from ? 0 : likeness)
  return signals.map((signal) => scores.get(signal) ?? 0)
}

/** Trains the model of wordings anew, writes its weights, and prints how good it is and what a fit would weigh it with. */
writeFileSync(
  new URL('../../server/detection/wording/weights.jsonl', import.meta.url),
  printWording(trainWording(examples)),
)
const judged = guessed.map(({ text, isFake, likeness = 0 }, id): Judged => {
  return { id, text, source: '', groups: [], isPositive: isFake, score: likeness, flagged: likeness >= from }
})
const { precision, recall, brier } = binaryFigures(judged)
const fit = fitScore(
  [...cases, ...guessed].map((one) => ({ features: featuresOf(one), isPositive: one.isFake })),
  0.0003,
)
process.stdout.write(
  `${examples.length} examples, five-fold, from ${from}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, Brier ${brier.toFixed(3)}\n` +
    `weight beside the other signals, on cases and examples: ${fit.weights.at(-1)!.toFixed(3)}\n`,
)
