import { createUploadQueue } from '../../ui/uploads/upload-queue.ts'

/** The scans that go with the paper being entered. */
export const paperUploads = createUploadQueue('paper')
