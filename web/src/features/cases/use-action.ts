import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CombinedError, useMutation } from 'urql'
import { showToast } from '../../ui/desk/toasts.tsx'
import type { AvailableAction, Case, CaseEntry } from './case-query.ts'
import { type ChangedCase, performCaseAction } from './perform-action.ts'
import { useUndoAssignment } from './use-undo-assignment.ts'

export type ActionTroubleFacts =
  | { kind: 'request'; error: CombinedError }
  /** Somebody was faster: the entries that were known before their change. */
  | { kind: 'stale'; knownIds: ReadonlySet<CaseEntry['id']> }
  | { kind: 'notPossible' }
  | { kind: 'refused'; message: string }

type Answer = { name: string; value: string }
type Refused = readonly { path: string; message: string }[]

/** Takes an action; what is typed stays in its place whatever comes back. Answers with the fields refused, if any. */
export const useAction = (found: Case, action: AvailableAction, then: { onReload: () => void; onDone: () => void }) => {
  const { t } = useTranslation('cases')
  const [result, send] = useMutation(performCaseAction)
  const [trouble, setTrouble] = useState<ActionTroubleFacts>()
  const undoOf = useUndoAssignment(found)

  const sayDone = (changed: ChangedCase) => {
    const undo = undoOf(action, changed)
    showToast({
      text: sentence(changed),
      ...(undo ? { action: { label: t('toast.undo'), run: undo } } : {}),
    })
  }
  const sentence = (changed: ChangedCase): string => {
    if (action.name === 'assignCase' && changed.assignee)
      return t('toast.assigned', { number: found.number, name: changed.assignee.name })
    return t('toast.done', { number: found.number, action: action.label })
  }
  const perform = async (fields: Answer[]): Promise<Refused | undefined> => {
    setTrouble(undefined)
    const { data, error } = await send({
      input: { caseId: found.id, expectedVersion: found.version, action: action.name, fields },
    })
    if (error) return void setTrouble({ kind: 'request', error })
    const answer = data?.performCaseAction
    switch (answer?.__typename) {
      case 'CaseActionDone':
        sayDone(answer.case)
        return void then.onDone()
      case 'InvalidInput':
        return answer.fields
      case 'StaleVersion':
        setTrouble({ kind: 'stale', knownIds: new Set(found.timeline.map((entry) => entry.id)) })
        return void then.onReload()
      case 'IllegalTransition':
        setTrouble({ kind: 'notPossible' })
        return void then.onReload()
      case 'Duplicate':
        return void setTrouble({ kind: 'refused', message: answer.message })
      default:
        return undefined
    }
  }
  return { perform, trouble, isBusy: result.fetching }
}
