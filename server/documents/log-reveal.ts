import type { CaseRow } from '../cases/define-case-action.ts'
import { insertAccess } from '../core/access-log.ts'
import type { Ctx } from '../core/context.ts'
import type { Form } from './define-form.ts'

/** A paper that names the filer shows who filed: no look without its row in the access log, like revealFiler. */
export const logReveal = async (
  ctx: Ctx,
  found: Pick<CaseRow, 'id'>,
  form: Pick<Form, 'showsFiler' | 'words'>,
  what: string,
) => {
  if (form.showsFiler)
    await insertAccess(ctx, {
      action: 'revealFiler',
      subjectType: 'Case',
      subjectId: found.id,
      reason: `${what}：${form.words.zh}`,
    })
}
