import type { CaseMeasure } from '../cases/case-measures.ts'
import type { Answers, CaseRow } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import type { Words } from '../core/words.ts'
import type { Form } from './define-form.ts'
import { type IssuedDocument, listDocuments } from './document-store.ts'
import {
  goesOnInPenaltyCase,
  hasReader,
  isHandled,
  isOver,
  isTime,
  mayIssue,
  type Past,
  pastOf,
} from './form-available.ts'
import { forms } from './forms/index.ts'
import { gatherKnown } from './gather-facts.ts'
import { listFile } from './list-file.ts'
import { aboutMeasure, measuresFor, obstacleToAll } from './measure-of-paper.ts'
import { obstacleToPapers, obstacleToReissue } from './paper-closed.ts'
import { startAnswers } from './start-answers.ts'

export type AvailableForm = {
  form: Form
  found: CaseRow
  /** The measure it would be about; null: the case, or none is possible. */
  measure: CaseMeasure | null
  disabledReason: Words | null
  /** The paper in force which a new one would replace; null: it would be a first one, or one more. */
  current: IssuedDocument | null
  /** What the case knows of its fields; empty where it cannot be issued. */
  start: Answers
}

const NOT_YET: Words = { zh: '案件还没有办到这一步', en: 'The case has not come to this step' }
const NOT_ANY_MORE: Words = {
  zh: '案件已经办结，没有办过这份文书所依据的步骤，或者不再调查',
  en: 'The case is closed without the step this paper belongs to, or is not looked into any more',
}
const IN_PENALTY_CASE: Words = {
  zh: '举报已经立案，这份文书在行政处罚案件中签发',
  en: 'A penalty case was opened on the report: this paper is issued there',
}
const ASSIGN_FIRST: Words = { zh: '须先分派给您', en: 'It has to be assigned to you first' }
const NOT_YOURS: Words = { zh: '您的角色不能签发', en: 'Your role may not issue it' }
const NO_READER: Words = { zh: '当事人未留身份信息，无法送达', en: 'The filer stayed anonymous: nobody to write to' }

/** The forms of a case's procedure: those that can be issued now, for each measure they can be about, and the others with the reason. */
export const listAvailableForms = async (ctx: Ctx, found: CaseRow): Promise<AvailableForm[]> => {
  const own = forms.filter((form) => form.after[found.procedure] !== undefined)
  if (own.length === 0) return []
  const [past, documents] = await Promise.all([pastOf(ctx, found), listDocuments(ctx, found.id)])
  const entries = own
    .flatMap((form) => entriesOf(ctx, form, found, past))
    .flatMap((entry) => withCurrent(found, entry, documents))
  const isPossible = entries.some(({ disabledReason }) => disabledReason === null)
  const startsFromFile = entries.some(({ form, disabledReason }) => !disabledReason && form.listsFile === 'known')
  const [known, file] = await Promise.all([
    isPossible ? gatherKnown(ctx, found) : null,
    startsFromFile ? listFile(ctx, found) : null,
  ])
  return entries.map(({ form, measure, disabledReason, current }) => ({
    form,
    found,
    measure,
    disabledReason,
    current,
    start: known && disabledReason === null ? startAnswers(form, aboutMeasure({ ...known, file }, measure)) : {},
  }))
}

type Entry = Pick<AvailableForm, 'form' | 'measure' | 'disabledReason'>

/** One for each measure that a form can be about; else one for the form. */
const entriesOf = (ctx: Ctx, form: Form, found: CaseRow, past: Past): Entry[] => {
  const disabledReason = reasonAgainst(ctx, form, found, past)
  if (!form.ofMeasure || disabledReason) return [{ form, measure: null, disabledReason }]
  return measuresFor(form, found).flatMap(({ measure, obstacle }) =>
    obstacle === null ? [{ form, measure, disabledReason: null }] : [],
  )
}

/** With the paper in force, which a new one would replace, where it still can be; what may be issued again and again also adds one. */
const withCurrent = (found: CaseRow, entry: Entry, documents: readonly IssuedDocument[]) => {
  const { form, measure } = entry
  const issued = documents.filter((one) => isOf(one, form, measure))
  if (form.repeats) {
    const inForce = issued.filter(({ id }) => !issued.some(({ replacesId }) => replacesId === id))
    const again = entry.disabledReason ? [] : inForce.filter(({ id }) => !obstacleToReissue(found, form, id))
    return [null, ...again].map((current) => ({ ...entry, current }))
  }
  const current = issued.at(-1) ?? null
  const closed = current && obstacleToReissue(found, form, current.id)
  return [{ ...entry, current, disabledReason: entry.disabledReason ?? closed }]
}

const isOf = (one: IssuedDocument, form: Form, measure: CaseMeasure | null): boolean =>
  one.form === form.name && (one.measureId ?? measure?.id) === measure?.id

// NOTE rights before the reader: whether a reporter gave a name is itself a secret (Order 121, article 37).
const reasonAgainst = (ctx: Ctx, form: Form, found: CaseRow, past: Past): Words | null => {
  const closed = obstacleToPapers(found)
  if (closed) return closed
  if (goesOnInPenaltyCase(form, found, past)) return IN_PENALTY_CASE
  if (!isTime(form, found, past)) return isHandled(found) || isOver(form, found) ? NOT_ANY_MORE : NOT_YET
  if (!mayIssue(ctx, form, found))
    return mayIssue(ctx, form, { ...found, assigneeId: ctx.actor.id ?? null }) ? ASSIGN_FIRST : NOT_YOURS
  return hasReader(form, past) ? (form.needs?.(found, ctx.actor, ctx) ?? obstacleToAll(form, found)) : NO_READER
}
