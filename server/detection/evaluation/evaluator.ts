import type { z } from 'zod'

/** One kind of labelled file: the shape that tells its rows, and what is printed of them. */
export type Evaluator<Row = unknown> = {
  name: string
  shape: z.ZodType<Row>
  report(rows: readonly Row[]): string[]
}

export const defineEvaluator = <Row>(evaluator: Evaluator<Row>): Evaluator => evaluator as unknown as Evaluator
