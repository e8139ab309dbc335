import type { Ctx } from '../core/context.ts'
import { byRule } from '../law/rules.ts'
import { refuseAnswer } from './check-day.ts'
import { findColleagues } from './check-references.ts'
import type { CaseRow } from './define-case-action.ts'
import './enforcement-facts.ts'

const UNQUALIFIED = byRule('twoOfficers', {
  zh: '此人不是本机关具有执法资格的办案人员',
  en: 'This is not a qualified investigator of the office',
})

/**
 * The answers that name officers, by field; each has to be a different investigator of the office who was not recused and
 * neither reviewed the case nor presides over its hearing (penalty procedure rules, articles 22 and 49).
 */
export const checkOfficers = async (
  ctx: Ctx,
  found: CaseRow,
  named: Readonly<Record<string, string | undefined>>,
): Promise<void> => {
  const qualified = (await findColleagues(ctx, found)).filter(({ roles }) => roles.includes('investigator'))
  const seen = new Set<string>()
  for (const [field, id] of Object.entries(named)) {
    if (id === undefined) continue
    if (!qualified.some((person) => person.id === id)) refuseAnswer(ctx, field, UNQUALIFIED)
    if (found.facts.recused?.includes(id))
      refuseAnswer(ctx, field, { zh: '此人已经回避', en: 'This person was recused from the case.' })
    if (id === found.facts.reviewerId || id === found.facts.presiderId)
      refuseAnswer(ctx, field, {
        zh: '此人审核过本案或者主持本案听证，不能办理',
        en: 'This person reviewed the case or presides over its hearing.',
      })
    if (seen.has(id)) refuseAnswer(ctx, field, { zh: '须是不同的人', en: 'These have to be different people.' })
    seen.add(id)
  }
}
