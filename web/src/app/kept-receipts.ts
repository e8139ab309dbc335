import { useSyncExternalStore } from 'react'

/** What a submission was about, in the filer's own words: enough to notice that they file on the same again. */
export type FiledAbout = {
  /** The seller chosen from the list. */
  sellerId: string | null
  sellerName: string | null
  /** What was told of the seller, by the names of the form. */
  seller: Record<string, string>
  happenedOn: string | null
  amountFen: number | null
}

export type KeptReceipt = FiledAbout & {
  number: string
  receivedAt: string
  /** Only where the filer chose so: whoever has the device could read the submission. */
  secret?: string
}

const KEY = 'weijian.receipts'
const MOST = 20

const read = (): readonly KeptReceipt[] => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '[]') as KeptReceipt[]
  } catch {
    return []
  }
}

let kept = read()
const listeners = new Set<() => void>()

const publish = (next: readonly KeptReceipt[]) => {
  kept = next
  try {
    if (next.length > 0) localStorage.setItem(KEY, JSON.stringify(next))
    else localStorage.removeItem(KEY)
  } catch {
    // Without storage nothing is remembered.
  }
  for (const listener of listeners) listener()
}

const others = (number: string) => kept.filter((receipt) => receipt.number !== number)

/** Receipts this device remembers, the newest first, at most twenty; never sent anywhere. */
export const keptReceipts = {
  list: () => kept,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
  keep: (receipt: KeptReceipt) => publish([receipt, ...others(receipt.number)].slice(0, MOST)),
  forget: (number: string) => publish(others(number)),
}

export const useKeptReceipts = () => useSyncExternalStore(keptReceipts.subscribe, keptReceipts.list)
