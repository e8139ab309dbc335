import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CombinedError, useClient } from 'urql'
import { graphql, type ResultOf, type VariablesOf } from '../../app/graphql.ts'
import { showToast } from './toasts.tsx'

const assignCases = graphql(`
  mutation AssignCases($input: AssignCasesInput!) {
    assignCases(input: $input) {
      __typename
      ... on AssignCasesDone {
        results {
          caseId outcome
          case { id number version assignee { id name } }
          previousAssignee { id name }
        }
      }
      ... on InvalidInput { message fields { path message } }
    }
  }
`)

type Done = Extract<ResultOf<typeof assignCases>['assignCases'], { __typename: 'AssignCasesDone' }>
export type AssignmentResult = Done['results'][number]
export type Assignment = VariablesOf<typeof assignCases>['input']['assignments'][number]
export type AssignTrouble = { error: CombinedError } | { message: string }

/** The most cases one batch takes. */
export const MOST_ASSIGNMENTS = 100

const hasChanged = ({ outcome }: AssignmentResult) => outcome === 'ASSIGNED' || outcome === 'UNASSIGNED'

/** Assigns many cases at once; for ten seconds those that changed can be given back to whoever had them. */
export const useAssignCases = () => {
  const { t } = useTranslation('desk')
  const client = useClient()
  const [isBusy, setBusy] = useState(false)
  const [results, setResults] = useState<readonly AssignmentResult[]>([])
  const [trouble, setTrouble] = useState<AssignTrouble>()

  const send = async (assignments: Assignment[]): Promise<readonly AssignmentResult[] | undefined> => {
    setBusy(true)
    setTrouble(undefined)
    const { data, error } = await client.mutation(assignCases, { input: { assignments } }).toPromise()
    setBusy(false)
    if (error) return void setTrouble({ error })
    if (data?.assignCases.__typename === 'AssignCasesDone') return data.assignCases.results
    return void setTrouble({ message: data?.assignCases.fields[0]?.message ?? data?.assignCases.message ?? '' })
  }
  const undo = async (changed: readonly AssignmentResult[]) => {
    const back = await send(
      changed.map((one) => ({
        caseId: one.caseId,
        expectedVersion: one.case?.version ?? 0,
        assigneeId: one.previousAssignee?.id ?? null,
      })),
    )
    if (!back) return
    setResults(back)
    const count = back.filter(hasChanged).length
    showToast({ text: t(count === back.length ? 'assign.undone' : 'assign.partlyUndone', { count }) })
  }
  /** Answers whether the batch was worked through; what did not change stays in `results`. */
  const assign = async (assignments: Assignment[]): Promise<boolean> => {
    const done = await send(assignments)
    if (!done) return false
    setResults(done)
    const changed = done.filter(hasChanged)
    showToast({
      text: t('assign.done', { count: changed.length }),
      ...(changed.length > 0 ? { action: { label: t('assign.undo'), run: () => void undo(changed) } } : {}),
    })
    return true
  }
  return {
    assign,
    isBusy,
    trouble,
    kept: results.filter((one) => !hasChanged(one)),
    forget: () => setResults([]),
  }
}
