import type { DueFacts } from '../ui/due-line.tsx'
import type { FiledAbout } from './kept-receipts.ts'

/** What the receipt page shows; handed over from the form, kept only as long as this tab. */
export type HandedReceipt = {
  number: string
  secret: string
  receivedAt: string
  kinds: string[]
  /** Absent where the device is not the filer's own: nothing of it is to be remembered there. */
  about?: FiledAbout
  /** An earlier try had arrived: what was changed after it is not in the submission. */
  isEarlier: boolean
  cases: {
    number: string
    procedureLabel: string
    stateLabel: string
    next: string
    due: DueFacts | null
    isClosed: boolean
  }[]
}

const KEY = 'weijian.receipt'
let held: HandedReceipt | undefined

export const receiptHandover = {
  give: (receipt: HandedReceipt) => {
    held = receipt
    try {
      sessionStorage.setItem(KEY, JSON.stringify(receipt))
    } catch {
      // Without storage the receipt is lost on reload; the page says to save it now.
    }
  },
  take: (): HandedReceipt | undefined => {
    if (held) return held
    try {
      const kept = sessionStorage.getItem(KEY)
      return kept ? (JSON.parse(kept) as HandedReceipt) : undefined
    } catch {
      return undefined
    }
  },
}
