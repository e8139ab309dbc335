import type { CaseRow } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import { issueDocument } from '../documents/issue-document.ts'
import { listAvailableForms } from '../documents/list-available-forms.ts'
import { requestIdOf } from './request-id-of.ts'

type Told = { form: string; told: Record<string, unknown>; key: string }

/** Issues a paper with what the case knows of its fields, and with what the story tells. */
export const issuePaper = async (ctx: Ctx, found: CaseRow, { form, told, key }: Told) => {
  const offered = (await listAvailableForms(ctx, found)).find((one) => one.form.name === form)
  return issueDocument(ctx, {
    caseId: found.id,
    expectedVersion: found.version,
    form,
    answers: { ...offered?.start, ...told },
    clientRequestId: requestIdOf(key),
  })
}
