import { createUploadQueue, type UploadQueue } from '../../ui/uploads/upload-queue.ts'

export const PARTS = ['licence', 'signature'] as const
export type Part = (typeof PARTS)[number]

const queues = new Map<string, UploadQueue>()

/** The pictures of a record: kept on the device, sent in pieces, gone on with after a lost connection. */
export const uploadsOf = (recordId: string): UploadQueue => {
  const queue = queues.get(recordId) ?? createUploadQueue(`field.${recordId}`)
  queues.set(recordId, queue)
  return queue
}

/** The picture of a part that stands now; the one taken last. */
export const pictureOf = (queue: UploadQueue, part: Part) => queue.get().findLast(({ group }) => group === part)

/** Puts a picture in the place of the one before. */
export const replacePicture = (queue: UploadQueue, part: Part, files: File[]) => {
  const file = files.at(-1)
  if (!file) return []
  const before = queue.get().filter(({ group }) => group === part)
  const refused = queue.add([file], part)
  if (refused.length === 0) for (const { id } of before) queue.remove(id)
  return refused
}
