import { inBoth, text } from '../core/validate.ts'
import type { Words } from '../core/words.ts'
import { creditCodeProblem } from './credit-code.ts'
import { identityNumberProblem } from './identity-number.ts'

const checkedText = (problemOf: (value: string) => Words | undefined) =>
  text(30).superRefine((value, issues) => {
    const problem = problemOf(value)
    if (problem) issues.addIssue({ code: 'custom', message: inBoth(problem) })
  })

/** A unified social credit code as somebody sends it, refused with what is wrong with it. */
export const creditCodeText = checkedText(creditCodeProblem)

/** A citizen's identity number, the same way. */
export const identityNumberText = checkedText(identityNumberProblem)
