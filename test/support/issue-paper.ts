import { randomUUID } from 'node:crypto'
import type { Answers, CaseRow } from '../../server/cases/define-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import { askedOf } from '../../server/core/field.ts'
import { findForm } from '../../server/documents/forms/index.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { listAvailableForms } from '../../server/documents/list-available-forms.ts'

/** Issues a paper with what the case knows of its fields; of the others those are filled in that have to be. */
export const issuePaper = async (ctx: Ctx, found: CaseRow, name: string, replacesId?: string, typed: Answers = {}) => {
  const offered = (await listAvailableForms(ctx, found)).filter(({ form }) => form.name === name)
  const { start, current } = offered.find(({ disabledReason }) => disabledReason === null) ?? {
    start: {},
    current: null,
  }
  const asked = askedOf(findForm(name)!.fields, found).filter(
    ({ required, kind }) => required && /TEXT|NUMBER/.test(kind),
  )
  const filled = Object.fromEntries(asked.map(({ name: field, kind }) => [field, kind === 'NUMBER' ? 3 : '见卷。']))
  return issueDocument(ctx, {
    caseId: found.id,
    expectedVersion: found.version,
    form: name,
    answers: { ...filled, ...start, ...typed },
    replacesId: replacesId ?? current?.id ?? null,
    clientRequestId: randomUUID(),
  })
}
