import { useSyncExternalStore } from 'react'
import type { UploadQueue } from './upload-queue.ts'

export const useUploads = (queue: UploadQueue) => useSyncExternalStore(queue.subscribe, queue.get)
