import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { type CombinedError, useClient } from 'urql'
import { receiptHandover } from '../../app/receipt-handover.ts'
import { fenOfYuan } from '../../ui/desk/money.ts'
import type { Typed } from '../../ui/desk/use-draft.ts'
import type { Problem } from '../../ui/field.tsx'
import { areDone, uploadIds } from '../../ui/uploads/upload-queue.ts'
import { fieldOfPath, paperInput } from './paper-input.ts'
import { paperUploads } from './paper-uploads.ts'
import { enterPaper, type PaperChoices, type PaperInput, type Receipt } from './papers-query.ts'

type Draft = { typed: Typed; write: (name: string, value: string) => void; forget: () => void }

/** Sends the paper and hands its receipt on; what the server refuses is said beside its field. */
export const useEntering = (choices: PaperChoices, { typed, write, forget }: Draft) => {
  const { t } = useTranslation('papers')
  const client = useClient()
  const navigate = useNavigate()
  const [problems, setProblems] = useState<Problem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<CombinedError>()

  const refuse = (found: Problem[]) => {
    setProblems(found)
    setAttempt((before) => before + 1)
  }
  const ask = async (input: PaperInput) => {
    const { data, error } = await client.mutation(enterPaper, { input }).toPromise()
    setTrouble(error)
    return data?.enterPaper
  }
  const show = ({ __typename, ...receipt }: Receipt, input: PaperInput, isEarlier: boolean) => {
    forget()
    paperUploads.clear()
    receiptHandover.give({ ...receipt, kinds: [...input.submission.kinds], isEarlier })
    void navigate('/desk/papers/receipt')
  }
  const send = async () => {
    if (!areDone(paperUploads.get())) return refuse([{ path: 'paper-files', message: t('filesPending') }])
    if (typed.amountFen?.trim() && fenOfYuan(typed.amountFen) === undefined)
      return refuse([{ path: 'amountFen', message: t('notMoney') }])
    const input = paperInput(choices, typed, uploadIds(paperUploads.get()))
    setBusy(true)
    const answer = await ask(input)
    if (answer?.__typename === 'Receipt') return show(answer, input, false)
    if (answer?.__typename === 'Duplicate' && typed.sent) {
      // An earlier try had arrived, and what was typed has changed since: its own receipt is the answer.
      const earlier = JSON.parse(typed.sent) as PaperInput
      const again = await ask(earlier)
      if (again?.__typename === 'Receipt') return show(again, earlier, true)
    }
    setBusy(false)
    if (answer?.__typename === 'InvalidInput') {
      const byField = new Map(answer.fields.map(({ path, message }) => [fieldOfPath(path, typed.category), message]))
      return refuse([...byField].map(([path, message]) => ({ path, message })))
    }
    setProblems([])
    write('sent', JSON.stringify(input))
  }
  return { problems, attempt, isBusy, trouble, send }
}
