import { endingWords } from '../../cases/case-measures.ts'
import { citeArticle } from '../../law/article.ts'
import type { CaseFacts } from '../case-facts.ts'
import { decisionOf, executionOf } from './decision-words.ts'
import { inLine, onDay } from './penalty-blocks.ts'

/** Why a penalty case can be closed, by the items of article 77 of the penalty procedure rules; '' where nothing tells. */
export const closingCause = ({ established: { decision, concludedOn, annulledOn }, answer }: CaseFacts): string => {
  if (annulledOn) return 'other'
  if (answer('terminateInvestigation', 'reason')) return 'terminated'
  if (answer('recordCourtOutcome', 'result') === 'ended') return 'courtEnded'
  if (decision === 'penalise') return concludedOn ? 'executed' : ''
  return { exempt: 'exempt', notProven: 'notProven', transfer: 'transferred', criminal: 'criminal', none: '' }[
    decision ?? 'none'
  ]
}

const ITEMS: Record<string, number> = {
  executed: 1,
  courtEnded: 2,
  terminated: 3,
  exempt: 4,
  notProven: 4,
  transferred: 4,
  criminal: 4,
}

/** 办案人员意见: what has come to pass and by which item the case is to be closed, to start from; '' where nothing tells. */
export const closingOpinion = (facts: CaseFacts): string => {
  const cause = closingCause(facts)
  const item = ITEMS[cause]
  if (!item) return ''
  const done = cause === 'terminated' ? '案件已终止调查' : executionOf(facts) || decisionOf(facts)
  return `${done}。依据${citeArticle({ instrument: 'P', article: 77, item }).zh}，建议结案。`
}

/** 罚没财物处置情况: goods that were forfeited or handed over, each with what became of it; what was given back is none. */
export const forfeitedGoods = ({ measures, issued }: CaseFacts): string =>
  measures
    .filter(({ kind, ending }) => kind === 'seized' && (ending === 'forfeited' || ending === 'handedOver'))
    .map((measure) => {
      const record = issued.findLast(({ form, measureId }) => form === 'goodsDisposal' && measureId === measure.id)
      const what = measure.items ? inLine(measure.items) : `措施${measure.ordinal}的财物`
      const when = `${onDay(measure.endedOn ?? undefined)}${endingWords(measure)!.zh}`
      return `${what}：${when}${record ? `，见《${record.title}》` : ''}`
    })
    .map((text) => `${text}。`)
    .join('\n')
