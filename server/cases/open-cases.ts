import { randomUUID } from 'node:crypto'
import { startOfDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { appendFirstEvents, type NewEvent } from '../core/event-log.ts'
import type { Reserved } from '../core/reserve.ts'
import { together } from '../core/transaction.ts'
import { rulesetOn } from '../law/ruleset.ts'
import { clockRow, nextDue } from './case-clock-store.ts'
import type { CaseFacts } from './case-facts.ts'
import type { CaseRow } from './define-case-action.ts'
import { getProcedure } from './procedures/index.ts'

export type NewCase = {
  reserved: Reserved
  procedure: string
  submissionId: string | null
  authorityId: string
  sellerId: string
  category: string
  summary: string
  amountFen: number | null
  /** The legal day the paper arrived: it decides the ruleset for good. */
  receivedOn: string
  /** What is established from the first, for steps to look at. */
  facts?: CaseFacts
  /** It goes on from one that came by transfer: not to be passed on (penalty procedure rules 14). */
  receivedByTransfer?: boolean
  /** Clocks that start instead of the procedure's own; those of a lead found in mediation differ. */
  firstClocks?: readonly string[]
}

const SUMMARY_UNITS = 120

/** Whether somebody stands behind it whom the law keeps secret (Order 121, article 37). */
const isSecret = (one: Pick<NewCase, 'procedure' | 'submissionId'>): boolean =>
  one.procedure === 'report' && one.submissionId !== null

/** An id made in the order of time would tell which complaint came in one paper with a report. */
const withoutTrace = (one: NewCase): NewCase =>
  isSecret(one) ? { ...one, reserved: { ...one.reserved, id: randomUUID() } } : one

/** The beginning of a story, as a case keeps it. */
export const summaryOf = (story: string): string => [...story].slice(0, SUMMARY_UNITS).join('')

/**
 * Opens cases with their first clocks, in the caller's transaction. `cause`: the events of what brought them, kept in
 * one statement with theirs.
 */
export const openCases = async (
  ctx: Ctx,
  given: readonly NewCase[],
  cause: readonly NewEvent[] = [],
): Promise<CaseRow[]> => {
  const wanted = given.map(withoutTrace)
  const clocks = wanted.map((one) => {
    const ruleset = rulesetOn(one.receivedOn).id
    const firstClocks = one.firstClocks ?? getProcedure(one.procedure).initialClocks
    return { ruleset, rows: firstClocks.map((clock) => clockRow(one.reserved.id, ruleset, clock, one.receivedOn)) }
  })
  const now = ctx.clock.now()
  const insert = ctx.db
    .with('opened', (db) =>
      db
        .insertInto('caseFile')
        .values(
          wanted.map(({ reserved, summary, facts, firstClocks: _, ...one }, i) => ({
            ...one,
            ...reserved,
            summary: summaryOf(summary),
            state: getProcedure(one.procedure).initial,
            ruleset: clocks[i]!.ruleset,
            ...nextDue(clocks[i]!.rows),
            assigneeId: null,
            ground: null,
            outcome: null,
            facts: JSON.stringify(facts ?? {}),
            closedAt: null,
            createdAt: isSecret(one) ? startOfDay(one.receivedOn) : now,
            updatedAt: isSecret(one) ? startOfDay(one.receivedOn) : now,
          })),
        )
        .returningAll(),
    )
    .with('started', (db) =>
      db
        .insertInto('caseClock')
        .values(clocks.flatMap((clock) => clock.rows))
        .returning('id'),
    )
    .selectFrom('opened')
    .selectAll()
    .execute()
  const events = wanted.map(({ reserved, procedure, submissionId }, i) => ({
    subjectType: 'Case',
    subjectId: reserved.id,
    type: 'openCase',
    data: { procedure, ruleset: clocks[i]!.ruleset, submissionId },
    public: true,
  }))
  const [cases] = await together(insert, appendFirstEvents(ctx, [...cause, ...events]))
  return cases.map((one) => ({ ...one, measures: [], papers: [], leadsJoint: false }))
}
