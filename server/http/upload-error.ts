import { randomUUID } from 'node:crypto'
import { ERRORS } from '@tus/server'
import type { Response } from 'express'
import type { Logger } from '../core/log.ts'
import { type Locale, say, type Words } from '../core/words.ts'
import { errorAnswer } from './error-answer.ts'
import { RefusedUpload } from './refused-upload.ts'
import { requestIdOf } from './request-id.ts'

type TusProblem = { status_code: number; body: string }

/** What the library says it refuses, by the very object it throws. */
const NAMED = new Map<unknown, RefusedUpload>([
  [ERRORS.MISSING_OFFSET, new RefusedUpload('UPLOAD_OFFSET')],
  [ERRORS.INVALID_CONTENT_TYPE, new RefusedUpload('CONTENT_TYPE')],
  [ERRORS.FILE_NOT_FOUND, new RefusedUpload('UPLOAD_UNKNOWN')],
  [ERRORS.INVALID_OFFSET, new RefusedUpload('WRONG_OFFSET')],
  [ERRORS.FILE_NO_LONGER_EXISTS, new RefusedUpload('GONE')],
  [ERRORS.ERR_SIZE_EXCEEDED, new RefusedUpload('TOO_MANY_BYTES')],
  [ERRORS.INVALID_LENGTH, new RefusedUpload('UPLOAD_LENGTH')],
  [ERRORS.INVALID_METADATA, new RefusedUpload('UPLOAD_METADATA')],
  [ERRORS.ABORTED, new RefusedUpload('INTERRUPTED')],
  [ERRORS.ERR_LOCK_TIMEOUT, new RefusedUpload('UPLOAD_LOCKED')],
  [ERRORS.UNSUPPORTED_CONCATENATION_EXTENSION, new RefusedUpload('NOT_IMPLEMENTED')],
  [ERRORS.UNSUPPORTED_CREATION_DEFER_LENGTH_EXTENSION, new RefusedUpload('NOT_IMPLEMENTED')],
])

const tooLarge = (most: number): Words => {
  const megabytes = Math.floor(most / 1024 / 1024)
  return {
    zh: `文件超过 ${megabytes} MB。请压缩、裁剪或截图后再上传。`,
    en: `The file is larger than ${megabytes} MB. Send a smaller copy or a screenshot.`,
  }
}

type Asked = { res: Response | undefined; locale: Locale; maxBytes: number; log: Logger }

/** What the upload protocol answers on a failure: always JSON with a code, and a sentence in the caller's language. */
export const uploadError = (error: unknown, { res, locale, maxBytes, log }: Asked): TusProblem => {
  const requestId = res ? requestIdOf(res) : randomUUID()
  if (error === ERRORS.ERR_MAX_SIZE_EXCEEDED) {
    const told = { code: 'FILE_TOO_LARGE', message: say(tooLarge(maxBytes), locale), requestId }
    return { status_code: 413, body: JSON.stringify({ error: told }) }
  }
  const answer = errorAnswer(NAMED.get(error) ?? error, locale, requestId, log)
  return { status_code: answer.status, body: JSON.stringify({ error: answer.error }) }
}
