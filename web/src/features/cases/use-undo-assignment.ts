import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { showToast } from '../../ui/desk/toasts.tsx'
import type { AvailableAction, Case } from './case-query.ts'
import { type ChangedCase, performCaseAction } from './perform-action.ts'

/** The way back after an assignment: to who had the case before, or to nobody. Undefined where there is none. */
export const useUndoAssignment = (found: Case) => {
  const { t } = useTranslation('cases')
  const client = useClient()
  return (action: AvailableAction, changed: ChangedCase): (() => void) | undefined => {
    const before = found.assignee
    const back = before ? 'assignCase' : 'unassignCase'
    if (action.name !== 'assignCase' || before?.id === changed.assignee?.id) return undefined
    if (!found.availableActions.some((one) => one.name === back)) return undefined
    return () => {
      const fields = before ? [{ name: 'assigneeId', value: before.id }] : []
      void client
        .mutation(performCaseAction, {
          input: { caseId: found.id, expectedVersion: changed.version, action: back, fields },
        })
        .toPromise()
        .then(({ data }) => {
          const isDone = data?.performCaseAction.__typename === 'CaseActionDone'
          showToast({ text: t(isDone ? 'toast.undone' : 'toast.notUndone', { number: found.number }) })
        })
    }
  }
}
