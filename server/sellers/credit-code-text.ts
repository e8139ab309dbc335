import { inBoth, text } from '../core/validate.ts'
import { creditCodeProblem } from './credit-code.ts'

/** A unified social credit code as somebody sends it, refused with what is wrong with it. */
export const creditCodeText = text(30).superRefine((value, issues) => {
  const problem = creditCodeProblem(value)
  if (problem) issues.addIssue({ code: 'custom', message: inBoth(problem) })
})
