import type { CaseMeasure } from '../cases/case-measures.ts'
import { refuseAnswer } from '../cases/check-day.ts'
import type { CaseRow } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import { IllegalTransition } from '../core/errors.ts'
import type { Words } from '../core/words.ts'
import type { CaseFacts } from './case-facts.ts'
import type { Form } from './define-form.ts'

const NONE: Words = { zh: '本案没有这类措施', en: 'The case has no measure of this kind' }
const WHICH: Words = { zh: '请选明是哪一项措施', en: 'Say which measure the paper is about.' }

/** The measures of a case a form can be about, with what speaks against each; none for a form that is about the case. */
export const measuresFor = (form: Form, { measures }: CaseRow): { measure: CaseMeasure; obstacle: Words | null }[] =>
  measures
    .filter(({ kind }) => form.ofMeasure?.kinds.includes(kind))
    .map((measure) => ({ measure, obstacle: form.ofMeasure?.needs?.(measure) ?? null }))

/** Why a form about a measure cannot be issued for any; null for one that can, or that is about the case. */
export const obstacleToAll = (form: Form, found: CaseRow): Words | null => {
  if (!form.ofMeasure) return null
  const all = measuresFor(form, found)
  return all.some(({ obstacle }) => obstacle === null) ? null : (all.at(-1)?.obstacle ?? NONE)
}

/**
 * The measure a paper is about; null for one about the case. Where only one is possible it need not be named. Throws
 * IllegalTransition where none is possible, InvalidInput for `measure` where the one named is not, or several are.
 */
export const measureOfPaper = (
  ctx: Ctx,
  form: Form,
  found: CaseRow,
  ordinal: number | null | undefined,
): CaseMeasure | null => {
  const possible = measuresFor(form, found).filter(({ obstacle }) => obstacle === null)
  if (form.ofMeasure && possible.length === 0) throw new IllegalTransition(form.name, found.state)
  const named =
    ordinal == null
      ? possible.length === 1
        ? possible
        : []
      : possible.filter((one) => one.measure.ordinal === ordinal)
  const [only] = named
  if (!only && (form.ofMeasure || ordinal != null)) refuseAnswer(ctx, 'measure', WHICH)
  return only?.measure ?? null
}

/** What a case knows for a paper about one of its measures: other papers are those of this measure, or name none. */
export const aboutMeasure = (facts: CaseFacts, measure: CaseMeasure | null): CaseFacts => {
  if (!measure) return facts
  const issued = facts.issued.filter(({ measureId }) => measureId === null || measureId === measure.id)
  return { ...facts, measure, issued, paper: (form) => issued.findLast((one) => one.form === form) }
}
