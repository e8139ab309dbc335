import { z } from 'zod'
import { screen, screenInput } from '../screen.ts'
import { defineEvaluator } from './evaluator.ts'
import { reportBinary } from './report-binary.ts'

export const advertisingRow = screenInput.extend({
  id: screenInput.shape.id.default(''),
  breach: z.boolean(),
  types: z.array(z.string()).default([]),
  strength: z.string().nullish(),
  source: z.string().default(''),
})

/** Rows labelled as breaching the rules on advertising or not. */
export const advertisingEvaluator = defineEvaluator({
  name: 'advertising',
  shape: advertisingRow,
  report: (rows) =>
    reportBinary(
      'advertising',
      rows.map((row) => {
        const { score, flagged } = screen(row).advertising
        const { id, text, breach, types, strength, source } = row
        const label = breach ? 'breach' : 'no breach'
        const groups = [
          label,
          ...(strength ? [`${label}/${strength}`] : []),
          ...types.map((type) => `${label}/${type}`),
        ]
        return { id, text, source, groups, isPositive: breach, score, flagged }
      }),
    ),
})
