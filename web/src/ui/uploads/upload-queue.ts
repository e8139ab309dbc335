import { newId } from '../new-id.ts'
import { type Refusal, refusalOf } from './accepted-files.ts'
import { type PendingFile, pendingFiles } from './pending-files.ts'
import { sendFile, takeBack, type UploadRefusal } from './send-file.ts'

export type UploadState = 'waiting' | 'sending' | 'paused' | 'done' | 'refused'

export type Upload = {
  id: string
  group: string
  name: string
  bytes: number
  /** Bytes that have arrived. */
  sent: number
  state: UploadState
  uploadId?: string
  refusal?: UploadRefusal
  /** Address of the picture itself, for a small preview. */
  preview?: string
  /** Whether this device holds the file, so that it outlives the page; absent while it is being written. */
  isKept?: boolean
}

export type Refused = { name: string; why: Refusal }

const AT_ONCE = 2

// The browser tells when the network is back, but nobody tells when the server is.
const TRY_AGAIN_MS = 15_000

export type UploadQueue = ReturnType<typeof createUploadQueue>

/**
 * The files of one form: sent two at a time while the person goes on, kept on the device until the form is
 * sent, taken up again after a reload or when the connection is back.
 */
export const createUploadQueue = (scope: string) => {
  let uploads: readonly Upload[] = []
  const files = new Map<string, PendingFile>()
  const stops = new Map<string, () => void>()
  const listeners = new Set<() => void>()

  const publish = (next: readonly Upload[]) => {
    uploads = next
    for (const listener of listeners) listener()
  }
  const change = (id: string, part: Partial<Upload>) =>
    publish(uploads.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)))
  const writeDown = async (pending: PendingFile) => {
    files.set(pending.id, pending)
    change(pending.id, { isKept: await pendingFiles.put(pending) })
  }
  const keep = (id: string, part: Partial<PendingFile>) => {
    const file = files.get(id)
    if (file) void writeDown({ ...file, ...part })
  }

  const pump = () => {
    const free = AT_ONCE - uploads.filter((upload) => upload.state === 'sending').length
    for (const { id } of uploads.filter((upload) => upload.state === 'waiting').slice(0, Math.max(0, free))) start(id)
  }

  const start = (id: string) => {
    const pending = files.get(id)
    if (!pending) return
    change(id, { state: 'sending' })
    const settle = (part: Partial<Upload>) => {
      stops.delete(id)
      change(id, part)
      pump()
    }
    const pause = () => {
      settle({ state: 'paused' })
      setTimeout(resume, TRY_AGAIN_MS)
    }
    sendFile(pending.file, pending.url, {
      onPlace: (url) => keep(id, { url }),
      onSent: (sent) => change(id, { sent }),
      onDone: (uploadId) => {
        settle({ state: 'done', sent: pending.file.size, uploadId })
      },
      onStop: (refusal) => (refusal === undefined ? pause() : settle({ state: 'refused', refusal })),
    }).then((stop) => (files.has(id) ? stops.set(id, stop) : stop()), pause)
  }

  const show = (pending: PendingFile): Upload => ({
    id: pending.id,
    group: pending.group,
    name: pending.file.name,
    bytes: pending.file.size,
    sent: 0,
    // Also what had arrived before a reload: asking where to go on tells whether the server still has it.
    state: 'waiting',
    ...(pending.file.type.startsWith('image/') ? { preview: URL.createObjectURL(pending.file) } : {}),
  })

  const forget = (id: string) => {
    stops.get(id)?.()
    stops.delete(id)
    files.delete(id)
    const gone = uploads.find((upload) => upload.id === id)
    if (gone?.preview) URL.revokeObjectURL(gone.preview)
    void pendingFiles.remove(id)
  }

  const resume = () => {
    publish(uploads.map((upload) => (upload.state === 'paused' ? { ...upload, state: 'waiting' } : upload)))
    pump()
  }
  addEventListener('online', resume)

  const restored = pendingFiles.list(scope).then((kept) => {
    const fresh = kept.filter((pending) => !files.has(pending.id))
    for (const pending of fresh) files.set(pending.id, pending)
    if (fresh.length > 0) publish([...fresh.map((pending) => ({ ...show(pending), isKept: true })), ...uploads])
    pump()
  })

  const remove = (id: string) => {
    const url = files.get(id)?.url
    forget(id)
    if (url) takeBack(url)
    publish(uploads.filter((upload) => upload.id !== id))
    pump()
  }

  return {
    /** When the files kept from before a reload are in the list again. */
    restored,
    get: () => uploads,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Takes the files it can and tells which it could not take. */
    add: (chosen: readonly File[], group = ''): Refused[] => {
      const refused: Refused[] = []
      const added: PendingFile[] = []
      for (const file of chosen) {
        const why = refusalOf(file, uploads.length + added.length)
        if (why) refused.push({ name: file.name, why })
        else added.push({ id: newId(), scope, group, file, addedAt: Date.now() + added.length })
      }
      publish([...uploads, ...added.map(show)])
      for (const pending of added) void writeDown(pending)
      pump()
      return refused
    },
    remove,
    /** Removes every file, those kept from before a reload too. */
    takeAllBack: async () => {
      await restored
      for (const { id } of uploads) remove(id)
    },
    retry: (id: string) => {
      change(id, { state: 'waiting' })
      pump()
    },
    resume,
    /** Asks the server again for each file that had arrived, and sends anew what it has lost. */
    recheck: () => {
      publish(uploads.map((upload) => (upload.state === 'done' ? { ...upload, state: 'waiting' } : upload)))
      pump()
    },
    /** Forgets the files once they have been sent with their form. */
    clear: () => {
      for (const { id } of uploads) forget(id)
      publish([])
    },
  }
}

/** Whether every file has arrived. */
export const areDone = (uploads: readonly Upload[]): boolean => uploads.every((upload) => upload.state === 'done')

export const uploadIds = (uploads: readonly Upload[]): string[] =>
  uploads.flatMap((upload) => (upload.uploadId ? [upload.uploadId] : []))
