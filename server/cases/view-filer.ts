import type { Submission } from '../complaints/submission-store.ts'
import './cases-tables.ts'
import type { Ctx, Filter } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import { byRule } from '../law/rules.ts'
import type { CaseRow } from './define-case-action.ts'

export type FilerView = { given: boolean; maskedName: string | null; canReveal: boolean; hiddenReason: Words | null }

const SECRET = byRule('reporterSecret', {
  zh: '举报人信息依法保密，仅核查人员可以查看',
  en: 'The reporter’s identity is secret by law; only the verifying officer may see it',
})

/** Whether knowing this case may tell the actor who is behind it (Order 121, article 37). */
export const mayKnowFiler = (ctx: Ctx, found: CaseRow): boolean =>
  found.procedure === 'mediation' || ctx.can('revealFiler', 'Case', found)

/** The same as a condition: by the number on a receipt nobody finds a case who is not shown that number in it. */
export const filerKnowable =
  (ctx: Ctx): Filter =>
  (eb) =>
    eb.or([eb('caseFile.procedure', '=', 'mediation'), ctx.readable('Case', 'revealFiler')(eb)])

/**
 * What a reader of the case sees of the filer: masked on the mediation side; on the report side nothing at all,
 * not even whether a name was given, unless the policy lets the reader reveal it.
 */
export const openFilerView = (ctx: Ctx, found: CaseRow, submission: Submission): FilerView => {
  if (!mayKnowFiler(ctx, found)) return { given: false, maskedName: null, canReveal: false, hiddenReason: SECRET }
  const given = submission.filerSealed !== null
  const canReveal = given && ctx.can('revealFiler', 'Case', found)
  return { given, maskedName: submission.filerMaskedName, canReveal, hiddenReason: null }
}
