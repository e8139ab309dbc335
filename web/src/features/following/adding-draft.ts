import { addingWords } from '../../app/adding-words.ts'
import { createUploadQueue, type UploadQueue } from '../../ui/uploads/upload-queue.ts'

export type { AddingDraft } from '../../app/adding-words.ts'

const queues = new Map<string, UploadQueue>()

/** Words and files that are being added to a submission. */
export const addingDraft = {
  get: addingWords.get,
  set: addingWords.set,
  clear: (number: string) => {
    queues.get(number)?.clear()
    addingWords.clear(number)
  },
  uploads: (number: string): UploadQueue => {
    const known = queues.get(number)
    if (known) return known
    const queue = createUploadQueue(`adding.${number}`)
    queues.set(number, queue)
    return queue
  },
}
