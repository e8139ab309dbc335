import { z } from 'zod'
import { InvalidInput } from '../core/errors.ts'

const scoreWeights = z.strictObject({
  /** Raised with every new fit; scores of one version can be compared. */
  version: z.int().nonnegative(),
  /** What it was fitted on, and how well it did on rows it had not seen. */
  fittedOn: z.string().min(1),
  /** Ridge penalty on the weights. */
  ridge: z.number().nonnegative(),
  /** At least this score puts a listing before an officer. */
  flaggedFrom: z.number().gt(0).lt(1),
  /** Log-odds of a text without findings. */
  bias: z.number(),
  /** Log-odds that a finding of score 1 adds; never below 0. A signal that is not here does not count. */
  weights: z.record(z.string(), z.number().nonnegative()),
})

export type ScoreWeights = z.output<typeof scoreWeights>

/** Reads the weights of a score. Throws InvalidInput naming what is wrong. */
export const parseScoreWeights = (name: string, file: string): ScoreWeights => {
  const { data, error } = scoreWeights.safeParse(JSON.parse(file))
  if (error) throw new InvalidInput([{ path: `${name}.json`, message: z.prettifyError(error) }])
  return data
}
