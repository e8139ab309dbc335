import './cases-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import { say } from '../core/words.ts'
import { byRule } from '../law/rules.ts'
import type { CaseRow } from './define-case-action.ts'

const KEPT = byRule('reporterSecret', {
  zh: '举报内容依法保密，只有核查、审核和决定的人员可以查看',
  en: 'What was reported is secret by law: those who verify, review and decide may read it',
})

/** Report cases that no submission opened: a platform told of them, or the office found the lead itself. */
const hasNoReporter = (found: Pick<CaseRow, 'procedure' | 'submissionId'>): boolean =>
  found.procedure === 'report' && found.submissionId === null

/**
 * Whether the actor may read what was told: the words, the sum, the files. The same words stand in the complaint of the
 * same person, beside a name, so that whoever only oversees dates and steps is not shown them on the report side.
 */
export const mayReadTold = (ctx: Ctx, found: CaseRow): boolean =>
  hasNoReporter(found) || ctx.can('readTold', 'Case', found)

/** The same as a condition: what may not be read must not be found by looking for it either. */
export const toldReadable =
  (ctx: Ctx): Filter =>
  (eb) =>
    eb.or([
      ctx.readable('Case', 'readTold')(eb),
      eb.and([eb('caseFile.procedure', '=', 'report'), eb('caseFile.submissionId', 'is', null)]),
    ])

/** Why what was told is not shown; null when it is. */
export const toldHiddenReason = (ctx: Ctx, found: CaseRow): string | null =>
  mayReadTold(ctx, found) ? null : say(KEPT, ctx.locale)
