import { randomUUID } from 'node:crypto'
import { findColleagues } from '../../server/cases/check-references.ts'
import type { Answers, CaseRow } from '../../server/cases/define-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import { askedOf } from '../../server/core/field.ts'
import type { FormField } from '../../server/documents/define-form.ts'
import { findForm } from '../../server/documents/forms/index.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { listAvailableForms } from '../../server/documents/list-available-forms.ts'

/** Issues a paper with what the case knows of its fields; of the others those are filled in that have to be. */
export const issuePaper = async (
  ctx: Ctx,
  found: CaseRow,
  name: string,
  replacesId?: string,
  typed: Answers = {},
  /** The ordinal of the measure it is about, where several are possible. */
  about?: number,
) => {
  const offered = (await listAvailableForms(ctx, found)).filter(
    ({ form, measure }) => form.name === name && (about === undefined || measure?.ordinal === about),
  )
  const { start, current } = offered.find(({ disabledReason }) => disabledReason === null) ?? {
    start: {},
    current: null,
  }
  const asked = (askedOf(findForm(name)!.fields, found) as readonly FormField[]).filter(
    ({ required, kind, isPast }) => required && (/TEXT|NUMBER|TIME|PERSON/.test(kind) || isPast),
  )
  // Whoever may preside: of the tests' office the head investigates nothing.
  const head = (await findColleagues(ctx, found)).find(({ roles }) => roles.includes('head'))
  const filled = Object.fromEntries(
    asked.map(({ name: field, kind, time }): [string, string | number | undefined] => {
      if (kind === 'NUMBER') return [field, 3]
      if (kind === 'TIME') return [field, time?.after ? '00:02' : '00:01']
      if (kind === 'PERSON') return [field, head?.id]
      return [field, kind === 'DATE' ? ctx.clock.today() : '见卷。']
    }),
  )
  return issueDocument(ctx, {
    caseId: found.id,
    expectedVersion: found.version,
    form: name,
    answers: { ...filled, ...start, ...typed },
    measure: about ?? null,
    replacesId: replacesId ?? current?.id ?? null,
    clientRequestId: randomUUID(),
  })
}
