import { newId } from '../ui/new-id.ts'

/** What is being written to add to one submission; kept on the device until it has arrived. */
export type AddingDraft = {
  clientRequestId: string
  text: string
  /** What was sent under that id without an answer; the same again keeps the id, other words need a new one. */
  unanswered: string
}

const keyOf = (number: string) => `weijian.adding.${number}`

/** The words of it; the files have a store of their own. */
export const addingWords = {
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
    try {
      localStorage.removeItem(keyOf(number))
    } catch {
      // Nothing was kept.
    }
  },
  /** Brings words along that were written elsewhere, unless some wait there already. */
  offer: (number: string, text: string) => {
    const before = addingWords.get(number)
    if (before.text.trim() === '' && before.unanswered === '') addingWords.set(number, { ...before, text })
  },
}
