import type { Upload as TusUpload } from 'tus-js-client'
import { currentLanguage } from '../../app/language.ts'
import { mediaTypeOf } from './accepted-files.ts'

// Small enough that a lost connection costs little, large enough that a photo is a few requests.
const CHUNK_BYTES = 1024 * 1024
const WAITS = [0, 1_000, 3_000, 5_000, 10_000]
// A request that a phone lost between two networks neither fails nor goes on. Longer than the longest of WAITS.
const STALLED_MS = 30_000

type Progress = {
  onPlace: (url: string) => void
  onSent: (bytes: number) => void
  onDone: (uploadId: string) => void
  /** Why it stopped, when the server will not take the file; without it the connection failed. */
  onStop: (refusal?: UploadRefusal) => void
}

/** The server's sentence, and whether it may take the same file another time. */
export type UploadRefusal = { says: string; mayPass: boolean }

/** Statuses that speak of the file itself, which will be the same another time. */
const OF_THE_FILE = [400, 413, 415, 422]

const sentenceIn = (body: string): string => {
  try {
    return (JSON.parse(body) as { error: { message: string } }).error.message
  } catch {
    return ''
  }
}

/** Takes back an upload that is not wanted after all; if it fails, the server throws it away in time. */
export const takeBack = (url: string) =>
  void fetch(url, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } }).catch(() => undefined)

const lastSegment = (url: string) => decodeURIComponent(new URL(url, location.href).pathname.split('/').at(-1) ?? '')

/** Sends one file by tus, going on from `url` where an earlier try stopped. Returns a function that pauses it. */
export const sendFile = async (file: File, url: string | undefined, progress: Progress): Promise<() => void> => {
  const { Upload } = await import('tus-js-client')
  let stalled: ReturnType<typeof setTimeout>
  const stop = () => {
    clearTimeout(stalled)
    void upload.abort()
  }
  const moved = () => {
    clearTimeout(stalled)
    stalled = setTimeout(() => {
      stop()
      progress.onStop()
    }, STALLED_MS)
  }
  const upload: TusUpload = new Upload(file, {
    endpoint: '/uploads',
    ...(url ? { uploadUrl: url } : {}),
    metadata: { filename: file.name, filetype: mediaTypeOf(file) },
    chunkSize: CHUNK_BYTES,
    retryDelays: WAITS,
    headers: { 'accept-language': currentLanguage() },
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => upload.url && progress.onPlace(upload.url),
    onBeforeRequest: moved,
    onProgress: (sent) => {
      moved()
      progress.onSent(sent)
    },
    onSuccess: () => {
      clearTimeout(stalled)
      progress.onDone(lastSegment(upload.url ?? ''))
    },
    onError: (error) => {
      clearTimeout(stalled)
      const answer = 'originalResponse' in error ? error.originalResponse : null
      const status = answer?.getStatus() ?? 0
      if (!answer || status < 400 || status >= 500) return progress.onStop()
      progress.onStop({ says: sentenceIn(answer.getBody()), mayPass: !OF_THE_FILE.includes(status) })
    },
  })
  moved()
  upload.start()
  return stop
}
