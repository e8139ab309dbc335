import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useClient } from 'urql'
import { type FiledAbout, keptReceipts } from '../../app/kept-receipts.ts'
import { receiptHandover } from '../../app/receipt-handover.ts'
import type { Problem } from '../../ui/field.tsx'
import type { RequestTrouble } from '../../ui/request-problem.tsx'
import { areDone, type Upload } from '../../ui/uploads/upload-queue.ts'
import { useUploads } from '../../ui/uploads/use-uploads.ts'
import type { Category } from './categories.ts'
import type { Draft, FilingInput } from './draft.ts'
import { draftStore } from './draft-store.ts'
import { filingInput } from './filing-input.ts'
import { filingUploads } from './filing-uploads.ts'
import { sendFiling } from './send-filing.ts'
import { fieldOfPath } from './steps.ts'

export type Sending = {
  /** Counts the tries that ended with something to put right. */
  attempt: number
  isSending: boolean
  isWaitingForFiles: boolean
  trouble: RequestTrouble | undefined
  send: () => void
}

type SendingInput = {
  category: Category | undefined
  /** What the page itself finds wrong; anything stops the sending. */
  check: () => Problem[]
  onProblems: (problems: Problem[]) => void
}

/** What the device may remember of it. */
const aboutOf = (filed: FilingInput, draft: Draft): FiledAbout => ({
  sellerId: filed.sellerId ?? null,
  sellerName: draft.chosenSeller?.id === filed.sellerId ? (draft.chosenSeller?.name ?? null) : null,
  seller: Object.fromEntries(Object.entries(filed.seller).flatMap(([word, said]) => (said ? [[word, said]] : []))),
  happenedOn: filed.happenedOn ?? null,
  amountFen: filed.amountFen ?? null,
})

const forgetDraft = () => {
  draftStore.clear()
  filingUploads.clear()
}

/** Sends the draft once all its files have arrived, and hands the receipt to its page. */
export const useSending = ({ category, check, onProblems }: SendingInput): Sending => {
  const { t } = useTranslation('filing')
  const client = useClient()
  const navigate = useNavigate()
  const uploads = useUploads(filingUploads)
  const [attempt, setAttempt] = useState(0)
  const [stage, setStage] = useState<'still' | 'waiting' | 'sending'>('still')
  const [trouble, setTrouble] = useState<RequestTrouble>()
  const isUnderWay = useRef(false)
  const isFiled = useRef(false)
  const isShown = useRef(true)

  // The draft goes when its page goes: emptied earlier, the page would redraw itself as an empty form.
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
      if (isFiled.current) forgetDraft()
    }
  }, [])

  const stop = (problems: Problem[]) => {
    setStage('still')
    onProblems(problems)
    setAttempt((count) => count + 1)
  }

  const deliver = async (filed: Category) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setStage('sending')
    const draft = draftStore.get()
    const input = filingInput(draft, filed, filingUploads.get())
    const others = draft.unanswered.filter((earlier) => JSON.stringify(earlier) !== JSON.stringify(input))
    draftStore.change({ unanswered: [...others, input] })
    const outcome = await sendFiling(client, input, others)
    isUnderWay.current = false
    if (outcome.kind === 'filed') {
      isFiled.current = true
      if (!isShown.current) forgetDraft()
      const { __typename, ...receipt } = outcome.receipt
      const about = aboutOf(outcome.filed, draft)
      const kinds = [...outcome.filed.kinds]
      // Of a report the device keeps nothing that its filer did not ask for.
      if (!kinds.includes('LEAD'))
        keptReceipts.keep({ number: receipt.number, receivedAt: receipt.receivedAt, ...about })
      receiptHandover.give({ ...receipt, kinds, about, isEarlier: outcome.isEarlier })
      return navigate('/receipt', { replace: true })
    }
    if (outcome.kind === 'invalid') {
      draftStore.change({ unanswered: others })
      if (outcome.problems.some(({ path }) => path.startsWith('evidence'))) filingUploads.recheck()
      const byField = new Map(outcome.problems.map(({ path, message }) => [fieldOfPath(path), message]))
      return stop([...byField].map(([path, message]) => ({ path, message })))
    }
    setStage('still')
    setTrouble(outcome.trouble)
  }

  /** A file that will never be taken would be waited for for ever. */
  const refusals = (files: readonly Upload[]): Problem[] =>
    files.some(({ state }) => state === 'refused') ? [{ path: 'evidence', message: t('problem.refusedFile') }] : []

  const isReady = areDone(uploads)
  const isRefused = refusals(uploads).length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last file's arrival is what sends
  useEffect(() => {
    if (stage === 'waiting' && isRefused) stop(refusals(uploads))
    else if (stage === 'waiting' && isReady && category) void deliver(category)
  }, [stage, isReady, isRefused])

  const send = async () => {
    if (isUnderWay.current) return
    setTrouble(undefined)
    const problems = check()
    if (problems.length > 0 || !category) return stop(problems)
    onProblems([])
    await filingUploads.restored
    if (isUnderWay.current) return
    const refused = refusals(filingUploads.get())
    if (refused.length > 0) return stop(refused)
    filingUploads.resume()
    setStage('waiting')
  }

  return { attempt, isSending: stage === 'sending', isWaitingForFiles: stage === 'waiting', trouble, send }
}
