import { findGround, type Ground } from '../../law/grounds.ts'
import type { CaseFacts } from '../case-facts.ts'

/** Why a report opened no penalty case (penalty procedure rules, article 20); undefined where that was not decided. */
const notFiledOn = ({ ruleset, answer }: CaseFacts): Ground | undefined =>
  findGround(ruleset, 'notFiling', answer('declineToFile', 'ground'))

/** What a reporter is told that came of it; '' while nothing was decided. */
export const filingResult = (facts: CaseFacts): string => {
  const ground = notFiledOn(facts)
  if (ground) return `${ground.told.zh}（${ground.article.zh}）`
  return facts.answer('fileCase', 'reason') ? '经核查，本局决定立案调查。' : ''
}

/** What was found, and on which ground nothing was filed. */
export const filingReasons = (facts: CaseFacts): string => {
  const ground = notFiledOn(facts)
  return [
    facts.answer('fileCase', 'reason') || facts.answer('declineToFile', 'reason'),
    ground ? `不予立案的情形：${ground.label.zh}（${ground.article.zh}）。` : '',
  ]
    .filter(Boolean)
    .join('\n')
}
