import { newId } from '../../ui/new-id.ts'
import { createUploadQueue, type UploadQueue } from '../../ui/uploads/upload-queue.ts'

/** What is being written to add to one submission; kept on the device until it has arrived. */
export type AddingDraft = {
  clientRequestId: string
  text: string
  /** What was sent under that id without an answer; the same again keeps the id, other words need a new one. */
  unanswered: string
}

const keyOf = (number: string) => `weijian.adding.${number}`
const queues = new Map<string, UploadQueue>()

export const addingDraft = {
  get: (number: string): AddingDraft => {
    const fresh = { clientRequestId: newId(), text: '', unanswered: '' }
    try {
      const kept = localStorage.getItem(keyOf(number))
      return kept ? { ...fresh, ...(JSON.parse(kept) as Partial<AddingDraft>) } : fresh
    } catch {
      return fresh
    }
  },
  set: (number: string, draft: AddingDraft) => {
    try {
      localStorage.setItem(keyOf(number), JSON.stringify(draft))
    } catch {
      // Kept by the page alone.
    }
  },
  clear: (number: string) => {
    queues.get(number)?.clear()
    try {
      localStorage.removeItem(keyOf(number))
    } catch {
      // Nothing was kept.
    }
  },
  uploads: (number: string): UploadQueue => {
    const known = queues.get(number)
    if (known) return known
    const queue = createUploadQueue(`adding.${number}`)
    queues.set(number, queue)
    return queue
  },
}
