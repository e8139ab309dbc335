import { advertisingEvaluator } from './advertising-evaluator.ts'
import { counterfeitEvaluator } from './counterfeit-evaluator.ts'
import type { Evaluator } from './evaluator.ts'

/** The kinds of labelled file that `evaluate` knows; a row is judged by the first whose shape it has. */
export const evaluators: readonly Evaluator[] = [counterfeitEvaluator, advertisingEvaluator]
