import { graphql, type ResultOf } from '../../app/graphql.ts'

export const deadlinesQuery = graphql(`
  query Deadlines($from: Date!, $to: Date!, $filter: CaseFilter) {
    dueLadder(filter: $filter) { rung label from to count provisional }
    dueCalendar(from: $from, to: $to, filter: $filter) { on kind isKnown count provisional }
    procedures { name label }
  }
`)

type Deadlines = ResultOf<typeof deadlinesQuery>
export type Rung = Deadlines['dueLadder'][number]
export type CalendarDay = Deadlines['dueCalendar'][number]
