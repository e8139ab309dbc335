import { z } from 'zod'
import { screen, screenInput } from '../screen.ts'
import { defineEvaluator } from './evaluator.ts'
import { reportBinary } from './report-binary.ts'

export const counterfeitRow = screenInput.extend({
  label: z.enum(['counterfeit', 'genuine', 'replica-slang-benign']),
  source: z.string().default(''),
  /** What the text itself carries: `explicit`, `perturbed` … */
  evidence: z.string().nullish(),
  hardType: z.string().nullish(),
})

/** Rows labelled as offers of counterfeits or not. */
export const counterfeitEvaluator = defineEvaluator({
  name: 'counterfeit',
  shape: counterfeitRow,
  report: (rows) =>
    reportBinary(
      'counterfeit',
      rows.map((row) => {
        const { counterfeit } = screen(row)
        const { id, text, label, source, evidence, hardType } = row
        const groups = [label, ...[evidence, hardType].flatMap((finer) => (finer ? [`${label}/${finer}`] : []))]
        return { id, text, source, groups, isPositive: label === 'counterfeit', ...counterfeit }
      }),
    ),
})
