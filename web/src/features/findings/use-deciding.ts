import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CombinedError, useClient } from 'urql'
import { showToast } from '../../ui/desk/toasts.tsx'
import type { Problem } from '../../ui/field.tsx'
import { type DecideInput, decideFindings, undoFindingDecisions } from './findings-query.ts'

export type Deciding = {
  /** Answers whether the batch was worked through. */
  decide: (input: DecideInput) => Promise<boolean>
  isBusy: boolean
  problems: readonly Problem[]
  error: CombinedError | undefined
  /** How many of the last batch were left as they are. */
  kept: number
  forget: () => void
}

/** Confirms or dismisses findings; for ten seconds it can be taken back. */
export const useDeciding = (): Deciding => {
  const { t } = useTranslation('findings')
  const client = useClient()
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [error, setError] = useState<CombinedError>()
  const [kept, setKept] = useState(0)
  const undo = async (findingIds: string[]) => {
    const { data } = await client.mutation(undoFindingDecisions, { input: { findingIds } }).toPromise()
    const back = data?.undoFindingDecisions
    if (back?.__typename !== 'FindingsDecided') return
    showToast({ text: t('bulk.undone', { count: back.results.filter(({ outcome }) => outcome === 'UNDONE').length }) })
  }
  const decide = async (input: DecideInput) => {
    setBusy(true)
    const { data, error: failed } = await client.mutation(decideFindings, { input }).toPromise()
    setBusy(false)
    setError(failed)
    const done = data?.decideFindings
    setProblems(done?.__typename === 'InvalidInput' ? done.fields : [])
    if (done?.__typename !== 'FindingsDecided') return false
    const changed = done.results.flatMap(({ outcome, findingId }) => (outcome === 'DECIDED' ? [findingId] : []))
    setKept(done.results.length - changed.length)
    if (changed.length > 0)
      showToast({
        text: t(input.decision === 'CONFIRM' ? 'bulk.confirmed' : 'bulk.dismissed', { count: changed.length }),
        action: { label: t('bulk.undo'), run: () => void undo(changed) },
      })
    return true
  }
  return { decide, isBusy, problems, error, kept, forget: () => setKept(0) }
}
