import { graphql, type ResultOf } from '../../app/graphql.ts'

/** The one door of every action; what is asked for is drawn from `availableActions`. */
export const performCaseAction = graphql(`
  mutation PerformCaseAction($input: PerformCaseActionInput!) {
    performCaseAction(input: $input) {
      __typename
      ... on CaseActionDone { case { id version state stateLabel assignee { id name } } }
      ... on InvalidInput { message fields { path message } }
      ... on IllegalTransition { message }
      ... on StaleVersion { message currentVersion }
      ... on Duplicate { message }
    }
  }
`)

export type ActionResult = ResultOf<typeof performCaseAction>['performCaseAction']
export type ChangedCase = Extract<ActionResult, { __typename: 'CaseActionDone' }>['case']
