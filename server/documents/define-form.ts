import type { CaseActionName } from '../cases/actions/index.ts'
import type { CaseMeasure, MeasureKind } from '../cases/case-measures.ts'
import type { PaperSays } from '../cases/case-papers.ts'
import type { Answers, CaseRow, Need } from '../cases/define-case-action.ts'
import type { Ctx } from '../core/context.ts'
import type { Field } from '../core/field.ts'
import type { Words } from '../core/words.ts'
import type { GroundList } from '../law/grounds.ts'
import type { CaseFacts, Reader } from './case-facts.ts'
import type { Block } from './paper.ts'

/** What the officer typed, ready to print: days as people write them, choices in words, nothing as ''. */
export type Typed<Name extends string = string> = (name: Name) => string

/** A question of a form, and what the case knows of the answer already: an officer starts from it and may change it. */
export type FormField = Field<CaseRow> & {
  known?: (facts: CaseFacts) => string | number | boolean | undefined
  /** About whoever issues the paper: not carried over from one that somebody else issued, not even into its place. */
  isOfIssuer?: true
  /** Of a DATE: neither past nor to come by itself; the form says which days it takes. */
  isAnyDay?: true
  /** Of a TIME: the field with its day, and the one with an earlier time of that day. */
  time?: { of: string; after?: string | undefined }
}

type Refused = { path: string; words: Words }

export type Form<Name extends string = string> = {
  name: Name
  words: Words
  /**
   * FORM10: the ten of April 2026 for complaints and reports; FORM56: those of 2021 for penalty cases; its place there,
   * and what of it we have compared with the official text: its fields and its fixed wording, its fields alone, or no
   * more than its name. The layout is ours in either case.
   */
  source: { set: 'FORM10' | 'FORM56'; place: number; compared: 'wording' | 'fields' | 'name' }
  /** Stands behind 市监 in the number and is told apart by it; null: the paper carries no number. */
  mark: string | null
  reader: Reader
  /** Whoever may take this step, or one of these, may issue the paper that belongs to it; see policy.ts. */
  action: CaseActionName | readonly CaseActionName[]
  /** When: in which procedures, and after which step of them; '*' from the start. */
  after: Partial<Record<string, readonly string[] | '*'>>
  /** It looks into something, or asks for something: not when the case is closed. */
  endsWithCase?: boolean
  /** What else has to hold; why not, or null. */
  needs?: Need
  /** It is about one measure of the case, of these kinds; `needs`: what has to hold of the measure, why not, or null. */
  ofMeasure?: { kinds: readonly MeasureKind[]; needs?: (measure: CaseMeasure) => Words | null }
  /** Only where the step was taken on a ground of this list. */
  ground?: GroundList
  /** Prints the filer's name: only for those who may reveal it, and each issue is kept in the access log. */
  showsFiler?: boolean
  /** The paper and its number are those of the issuer's office, not of the office that has the case. */
  isOfIssuer?: boolean
  /** May be issued more than once in a case: one record for each talk, one receipt for each delivery. */
  repeats?: boolean
  /** It lists what lies in the file, or also starts from how much that is. */
  listsFile?: 'printed' | 'known'
  fields: readonly FormField[]
  /** An answer that the paper may not be issued with, though it is one of its kind: which, and why; null: none. */
  refuses?: (
    ctx: Ctx,
    answers: Answers,
    found: CaseRow,
    measure: CaseMeasure | null,
  ) => Refused | null | Promise<Refused | null>
  /** What of it the step that hands it over is held against. */
  says?: (answers: Answers) => PaperSays
  blocks: (facts: CaseFacts, typed: Typed) => readonly Block[]
}

export const defineForm = <const Name extends string>(form: Form<Name>): Form<Name> => form
