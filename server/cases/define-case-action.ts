import type { Selectable } from 'kysely'
import type { Actor, Ctx } from '../core/context.ts'
import type { Field } from '../core/field.ts'
import type { Words } from '../core/words.ts'
import type { FactChanges } from './case-facts.ts'
import type { CaseMeasure } from './case-measures.ts'
import type { CasePaper } from './case-papers.ts'
import type { CaseTable } from './cases-tables.ts'
import type { ClockMoves, FixedMoves } from './clock-moves.ts'

/** A case with its measures, which only a penalty case has, and the papers issued in it. */
export type CaseRow = Selectable<CaseTable> & {
  measures: readonly CaseMeasure[]
  papers: readonly CasePaper[]
  /** Whether other complaints were joined to this one. */
  leadsJoint: boolean
}

/** What an action asks to be done besides the change of state; performCaseAction does it. */
export type Effect = ClockMoves & {
  /** Where the case goes instead of `to`. */
  state?: string
  /** null: nobody. */
  assigneeId?: string | null
  sellerId?: string
  ground?: string
  outcome?: Record<string, unknown>
  /** What later steps will look at; null forgets a fact. */
  facts?: FactChanges
  /** An internal note. */
  note?: string
  /** A message to the filer; in both languages where the law room words it, each reader is told it in their own. */
  message?: string | Words
  /** What the event says, readable by whoever may read the case; no personal data. */
  data?: Record<string, unknown>
  /**
   * The legal day from which the clocks are moved, e.g. that of service; today unless told. InvalidInput when it is
   * before receipt or in the future.
   */
  clocksOn?: string
  /** Steps in other cases that go with this one: taken after it in the same transaction, by the same rules. */
  inOtherCases?: readonly {
    caseId: string
    expectedVersion: number
    action: string
    answers: Record<string, unknown>
  }[]
  /** The measure that is acted on: of clocks that belong to measures only its own are moved, and what starts is its own. */
  measureId?: string
  /** The length of an extension where the law leaves it to the decision. */
  extendedBy?: number
  /** Which office answers for the case, and which was asked to. */
  office?: Partial<
    Pick<CaseRow, 'authorityId' | 'offeredToId' | 'transferState' | 'distributedById' | 'receivedByTransfer'>
  >
}

/** Values as the action's fields describe them, already checked. */
export type Answers = Record<string, string | number | boolean | undefined>

/** One thing that has to be established before a step, and what to say while it is not. */
export type Check = {
  words: Words | ((found: CaseRow) => Words)
  otherwise: Words
  /** Absent: it applies to every case the step is for; where it does not apply it is neither listed nor asked for. */
  applies?: (found: CaseRow) => boolean
  holds: (found: CaseRow, actor: Actor) => boolean
}

/** Something known of a case, with its name. */
export type Told = { label: Words; value: Words }

/** What has to hold of a case before a step: why it does not, or null. `rights` tells who could change that. */
export type Need = (found: CaseRow, actor: Actor, rights: Pick<Ctx, 'rightsOf'>) => Words | null

export type CaseAction<Name extends string = string> = FixedMoves & {
  name: Name
  /** On the button: a verb. */
  words: Words
  /** What will happen, said before it does; `{C2}` stands for the length of that clock, see law/with-limits.ts. */
  consequence: Words
  /** When: states from which it is possible, by procedure; `*` stands for every state that is not final. */
  from: Partial<Record<string, readonly string[] | '*'>>
  /** Absent: the state stays. */
  to?: string
  fields: readonly Field<CaseRow>[]
  /** What is known of the answers but has to be looked up, by field: a person starts from it, as from the field's own `start`. */
  startFrom?: (ctx: Ctx, found: CaseRow) => Promise<Readonly<Record<string, string>>>
  /** What has to be established first, item by item: the checklist on the case page, and the obstacle while one fails. */
  checks?: readonly Check[]
  /** What else has to hold of the case itself, and what to say while it does not. */
  needs?: Need
  /** What the step decides on, shown to whoever takes it before it is taken. */
  about?: (found: CaseRow) => readonly Told[]
  /** What the event says besides the answers, with the words it is told in. */
  tells?: readonly Field<CaseRow>[]
  /** Only where a filer can be reached: not in a case opened from a platform's report. */
  needsFiler?: boolean
  /** The lawful next step, drawn as the one primary button: wherever it is possible, or only in these states. */
  primary?: boolean | readonly string[]
  /** The next step of an office that the case is offered to, in place of those of its state. */
  answersOffer?: boolean
  /** In these cases another step is the lawful next one. */
  notPrimaryFor?: (found: Pick<CaseRow, 'facts' | 'state' | 'submissionId'>) => boolean
  /** Nothing of the case itself changes, neither version nor time: who may not know of the step is not to notice it. */
  leavesNoTrace?: boolean
  /** No way back: the interface asks for confirmation. */
  irreversible?: boolean
  /** What the filer's timeline says; absent: the filer is not told. */
  story?: (answers: Answers, found: CaseRow) => Words
  /** What the filer can do now, below the story. */
  advice?: (found: CaseRow) => Words
  apply?: (answers: Answers, found: CaseRow) => Effect
  /**
   * What has to be looked up or written besides the case, in the same transaction and before the case changes; what it
   * answers is added to the effect. InvalidInput when an answer does not fit what is stored.
   */
  carryOut?: (ctx: Ctx, answers: Answers, found: CaseRow) => Promise<Effect | undefined>
}

export const defineCaseAction = <const Name extends string>(action: CaseAction<Name>): CaseAction<Name> => action
