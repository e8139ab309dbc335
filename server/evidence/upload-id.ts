import { randomBytes } from 'node:crypto'

/** 128 bits: whoever holds the id of an upload may continue, file or discard it. */
export const newUploadId = (): string => randomBytes(16).toString('hex')

export const UPLOAD_ID = /^[0-9a-f]{32}$/
