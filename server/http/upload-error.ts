import { randomUUID } from 'node:crypto'
import type { Logger } from '../core/log.ts'
import { type Locale, say, type Words } from '../core/words.ts'
import { errorAnswer } from './error-answer.ts'

type TusProblem = { status_code: number; body: string }

const isTusProblem = (error: unknown): error is TusProblem =>
  typeof error === 'object' && error !== null && 'status_code' in error && 'body' in error

const tooLarge = (most: number): Words => {
  const megabytes = Math.floor(most / 1024 / 1024)
  return {
    zh: `文件超过 ${megabytes} MB。请压缩、裁剪或截图后再上传。`,
    en: `The file is larger than ${megabytes} MB. Send a smaller copy or a screenshot.`,
  }
}

const CODES: Record<number, string> = { 403: 'BAD_REQUEST', 404: 'NOT_FOUND', 409: 'WRONG_OFFSET', 410: 'GONE' }

/** What the upload protocol answers on a failure: always JSON with a code the web app can translate. */
export const uploadError = (error: unknown, locale: Locale, maxBytes: number, log: Logger): TusProblem => {
  const requestId = randomUUID()
  if (isTusProblem(error) && error.status_code < 500) {
    const isTooLarge = error.status_code === 413
    const code = isTooLarge ? 'FILE_TOO_LARGE' : (CODES[error.status_code] ?? 'BAD_REQUEST')
    const message = isTooLarge ? say(tooLarge(maxBytes), locale) : error.body.trim()
    return { status_code: error.status_code, body: JSON.stringify({ error: { code, message, requestId } }) }
  }
  const answer = errorAnswer(error, locale, requestId, log)
  return { status_code: answer.status, body: JSON.stringify({ error: answer.error }) }
}
