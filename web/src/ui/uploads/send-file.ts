import type { Upload as TusUpload } from 'tus-js-client'
import { mediaTypeOf } from './accepted-files.ts'

// Small enough that a lost connection costs little, large enough that a photo is a few requests.
const CHUNK_BYTES = 2 * 1024 * 1024
const WAITS = [0, 1_000, 3_000, 6_000, 12_000]

type Progress = {
  onPlace: (url: string) => void
  onSent: (bytes: number) => void
  onDone: (uploadId: string) => void
  /** `refused` has the server's status when it will not take the file; without it the connection failed. */
  onStop: (refused?: number) => void
}

const lastSegment = (url: string) => decodeURIComponent(new URL(url, location.href).pathname.split('/').at(-1) ?? '')

/** Sends one file by tus, going on from `url` where an earlier try stopped. Returns a function that pauses it. */
export const sendFile = async (file: File, url: string | undefined, progress: Progress): Promise<() => void> => {
  const { Upload } = await import('tus-js-client')
  const upload: TusUpload = new Upload(file, {
    endpoint: '/uploads',
    ...(url ? { uploadUrl: url } : {}),
    metadata: { filename: file.name, filetype: mediaTypeOf(file) },
    chunkSize: CHUNK_BYTES,
    retryDelays: WAITS,
    storeFingerprintForResuming: false,
    onUploadUrlAvailable: () => upload.url && progress.onPlace(upload.url),
    onProgress: (sent) => progress.onSent(sent),
    onSuccess: () => progress.onDone(lastSegment(upload.url ?? '')),
    onError: (error) => {
      const status = 'originalResponse' in error ? error.originalResponse?.getStatus() : undefined
      progress.onStop(status !== undefined && status >= 400 && status < 500 ? status : undefined)
    },
  })
  upload.start()
  return () => void upload.abort()
}
