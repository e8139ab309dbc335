import { z } from 'zod'
import { defineEvaluator } from '../../detection/evaluation/evaluator.ts'
import { labelOf } from './category-labels.ts'
import { guessCategory } from './category-model.ts'

const names = Object.values(labelOf)
/** Labelled sets call whatever fits none of the others by its English word, too. */
const named = (category: string) => (category === 'other' ? labelOf.other : category)

export const categoryRow = z.object({
  id: z.union([z.string(), z.number()]).default(''),
  text: z.string().max(4_000_000),
  category: z.string().transform(named).pipe(z.enum(names)),
  source: z.string().default(''),
})

type Guessed = z.output<typeof categoryRow> & { guess: string; confidence: number }

const COVERAGES = [0.5, 0.8, 0.9, 1]
const MOST_MISSES = 10
const EXCERPT = 60

const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3))
const isRight = ({ category, guess }: Guessed) => category === guess
const rightOf = (rows: readonly Guessed[]) => share(rows.filter(isRight).length, rows.length)

/** Complaints labelled with the category they speak for, by its Chinese name. */
export const categoryEvaluator = defineEvaluator({
  name: 'category',
  shape: categoryRow,
  report: (rows) => {
    const guessed = rows.map((row): Guessed => {
      const { category, confidence } = guessCategory(row.text)
      return { ...row, guess: labelOf[category], confidence }
    })
    const bySurety = guessed.toSorted((one, other) => other.confidence - one.confidence)
    const wrong = bySurety.filter((row) => !isRight(row))
    return [
      `category: ${rows.length} rows`,
      `  accuracy ${rightOf(guessed)}`,
      `  accuracy of the surest: ${COVERAGES.map((part) => `${part} → ${rightOf(bySurety.slice(0, Math.round(part * rows.length)))}`).join('   ')}`,
      '  by label:',
      ...names.map((name) => `    ${name}: ${figuresOf(guessed, name)}`),
      '  by source:',
      ...[...Map.groupBy(guessed, ({ source }) => source.split(':')[0]!)].map(
        ([source, of]) => `    ${source || '–'}: accuracy ${rightOf(of)} of ${of.length}`,
      ),
      ...(wrong.length > 0 ? [`  wrong, surest first (${wrong.length}):`] : []),
      ...wrong
        .slice(0, MOST_MISSES)
        .map(
          ({ id, category, guess, confidence, text }) =>
            `    ${confidence.toFixed(3)}  ${id}  ${category}, told as ${guess}  ${text.replace(/\s+/g, ' ').slice(0, EXCERPT)}`,
        ),
    ]
  },
})

const figuresOf = (rows: readonly Guessed[], name: string): string => {
  const right = rows.filter((row) => row.category === name && isRight(row)).length
  const told = rows.filter(({ guess }) => guess === name).length
  const real = rows.filter(({ category }) => category === name).length
  return `precision ${share(right, told)}, recall ${share(right, real)}, F1 ${share(2 * right, told + real)}, ${real} rows`
}
