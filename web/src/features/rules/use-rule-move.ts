import { useState } from 'react'
import { useMutation } from 'urql'
import type { Problem } from '../../ui/field.tsx'
import { moveLexiconRule, type Rule, type RuleStep } from './lexicon-query.ts'

/** Takes a rule a step further; `refused`: somebody was faster, or the step is not possible any more. */
export const useRuleMove = (rule: Rule) => {
  const [sent, send] = useMutation(moveLexiconRule)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refused, setRefused] = useState(false)
  const move = async (step: RuleStep, reason: string): Promise<boolean> => {
    const input = { ruleId: rule.id, expectedVersion: rule.version, step, reason }
    const came = (await send({ input })).data?.moveLexiconRule
    setProblems(came?.__typename === 'InvalidInput' ? came.fields : [])
    setRefused(came?.__typename === 'IllegalTransition' || came?.__typename === 'StaleVersion')
    return came?.__typename === 'LexiconRule'
  }
  return { move, problems, refused, isBusy: sent.fetching, error: sent.error }
}
