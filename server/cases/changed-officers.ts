import type { Ctx } from '../core/context.ts'
import { byRule } from '../law/rules.ts'
import { refuseAnswer } from './check-day.ts'
import { checkOfficers } from './check-officers.ts'
import type { Answers, CaseRow, Effect } from './define-case-action.ts'
import './enforcement-facts.ts'

const TOO_FEW = byRule('twoOfficers', {
  zh: '办案人员不得少于两人',
  en: 'There are never fewer than two officers',
})

type Named = { field: string; id: Answers[string] }

/**
 * The officers of a case after one leaves and one joins; the first has the case. At least two stay, and nobody joins who
 * reviewed it or presides over its hearing (penalty procedure rules, articles 22 and 49). InvalidInput otherwise.
 */
export const changedOfficers = async (
  ctx: Ctx,
  found: CaseRow,
  { leaving, joining, data }: { leaving: Named; joining: Named; data: Record<string, unknown> },
): Promise<Effect> => {
  const { officers = [], investigators = [] } = found.facts
  if (leaving.id !== undefined && !officers.includes(String(leaving.id)))
    refuseAnswer(ctx, leaving.field, { zh: '此人不是本案办案人员', en: 'This person is no officer of the case.' })
  const joins = joining.id === undefined ? undefined : String(joining.id)
  if (joins === undefined && leaving.id === undefined)
    refuseAnswer(ctx, joining.field, { zh: '请选择退出或者新增的人员', en: 'Say who leaves or who joins.' })
  await checkOfficers(ctx, found, { [joining.field]: joins })
  if (joins !== undefined && officers.includes(joins))
    refuseAnswer(ctx, joining.field, {
      zh: '此人已是本案办案人员',
      en: 'This person is an officer of the case already.',
    })
  const next = [...officers.filter((id) => id !== leaving.id), ...(joins === undefined ? [] : [joins])]
  if (next.length < 2) refuseAnswer(ctx, joining.field, TOO_FEW)
  return {
    assigneeId: next[0]!,
    facts: { officers: next, investigators: [...new Set([...investigators, ...next])] },
    data: { ...data, officersWere: officers, officers: next },
  }
}
