import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'

export const casesQuery = graphql(`
  query Cases($filter: CaseFilter, $orderBy: CaseOrder, $after: String) {
    cases(filter: $filter, orderBy: $orderBy, first: 30, after: $after) {
      nodes {
        id number version procedureLabel state stateLabel isClosed categoryLabel summary receivedOn
        amount { fen }
        seller { id name caseCount }
        assignee { id name }
        due { clock label measure article on at unit daysLeft isOverdue provisional state explanation }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

export const choicesQuery = graphql(`
  query CaseChoices {
    procedures { name label states { value label } }
    categories { name label }
    queues { name label }
  }
`)

export const colleaguesQuery = graphql(`
  query CommonColleagues($caseIds: [UUID!]!) {
    commonColleagues(caseIds: $caseIds) { id name roleLabels }
  }
`)

export type CaseRow = ResultOf<typeof casesQuery>['cases']['nodes'][number]
export type CaseFilter = NonNullable<VariablesOf<typeof casesQuery>['filter']>
export type CaseOrder = NonNullable<VariablesOf<typeof casesQuery>['orderBy']>
