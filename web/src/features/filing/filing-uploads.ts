import { createUploadQueue } from '../../ui/uploads/upload-queue.ts'

/** The files that go with the draft. Loaded after the first screen, it takes up at once what a reload cut off. */
export const filingUploads = createUploadQueue('filing')
