import { type ExpressionBuilder, sql } from 'kysely'
import './case-measure-tables.ts'
import './cases-tables.ts'
import type { Tables } from '../core/database.ts'
import { archiveCase } from './actions/archive-case.ts'
import type { CaseFacts } from './case-facts.ts'
import type {} from './enforcement-facts.ts'
import { procedures } from './procedures/index.ts'
import type {} from './report-facts.ts'

type Waiting = {
  states: readonly (readonly [procedure: string, state: string])[]
  facts: readonly (keyof CaseFacts)[]
  /** Whether a measure taken on the spot waits for it. */
  measures: boolean
}

/** What a case waits for besides the work on it: by its state, or by what was asked in it. */
const waiting = {
  review: { states: [['enforcement', 'review']], facts: [], measures: false },
  approval: {
    states: [
      ['enforcement', 'filed'],
      ['enforcement', 'proposed'],
      ['mediation', 'suspended'],
    ],
    facts: ['extensionProposedBy'],
    measures: true,
  },
  archive: {
    states: procedures.flatMap(({ name }) =>
      (archiveCase.from[name] as string[]).map((state) => [name, state] as const),
    ),
    facts: [],
    measures: false,
  },
} as const satisfies Record<string, Waiting>

const hasMeasureWaiting = sql<boolean>`exists (select from case_measure
  where case_measure.case_id = case_file.id and approved_on is null and refused_on is null)`

/** Cases that wait for it, as a condition. */
export const waitsFor = (eb: ExpressionBuilder<Tables, 'caseFile'>, what: keyof typeof waiting) => {
  const { states, facts, measures }: Waiting = waiting[what]
  return eb.or([
    ...states.map(([procedure, state]) => eb.and([eb('procedure', '=', procedure), eb('state', '=', state)])),
    ...(facts.length > 0 ? [sql<boolean>`jsonb_exists_any(facts, ${facts}::text[])`] : []),
    ...(measures ? [hasMeasureWaiting] : []),
  ])
}
