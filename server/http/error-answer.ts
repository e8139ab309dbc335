import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { AppError, httpStatus } from '../core/errors.ts'
import type { Logger } from '../core/log.ts'
import { type Locale, localeFrom, say, type Words } from '../core/words.ts'
import { RefusedFile } from '../evidence/refused-file.ts'
import { RefusedUpload } from './refused-upload.ts'
import { requestIdOf } from './request-id.ts'

const BUG: Words = {
  zh: '我们这里出错了，您的操作没有完成。请稍后再试；若仍不行，请告知下面的编号。',
  en: 'Something failed on our side and nothing was done. Try again in a moment; if it goes on, tell us the number below.',
}

const MALFORMED: Words = {
  zh: '请求的格式不对，没有处理。请检查后再发送。',
  en: 'The request is malformed and was not carried out. Correct it and send it again.',
}

const NOT_FOUND: Words = { zh: '没有这个地址。', en: 'There is nothing at this address.' }

export type ErrorAnswer = {
  status: number
  error: { code: string; message: string; requestId: string; retryAfter?: number }
}

/** What a caller hears of a failure. Whatever is not an AppError is a bug: logged with its stack, told only as a number. */
export const errorAnswer = (error: unknown, locale: Locale, requestId: string, log: Logger): ErrorAnswer => {
  if (error instanceof RefusedFile) {
    const status = error.reason === 'FILE_KIND' ? 415 : 422
    return { status, error: { code: error.reason, message: error.message, requestId } }
  }
  if (error instanceof RefusedUpload)
    return { status: error.status, error: { code: error.code, message: error.messageIn(locale), requestId } }
  if (error instanceof AppError && error.code !== 'UNUSABLE_SETUP') {
    const { code, details } = error
    const message = error.messageIn(locale)
    log.warn({ requestId, code }, error.message)
    const retryAfter = typeof details.retryAfter === 'number' ? { retryAfter: details.retryAfter } : {}
    return { status: httpStatus[code], error: { code, message, requestId, ...retryAfter } }
  }
  const status = statusIn(error)
  if (status) return { status, error: { code: 'BAD_REQUEST', message: say(MALFORMED, locale), requestId } }
  log.error({ requestId, err: error }, 'a bug')
  return { status: 500, error: { code: 'INTERNAL', message: say(BUG, locale), requestId } }
}

/** Express and its body readers say with a 4xx status that the request itself is wrong. */
const statusIn = (error: unknown): number | null => {
  const status = (error as { status?: unknown } | null)?.status
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}

export const answerWithError = (res: Response, { status, error }: ErrorAnswer): void => {
  if (error.retryAfter !== undefined) res.setHeader('Retry-After', String(error.retryAfter))
  res.status(status).set('Cache-Control', 'no-store').json({ error })
}

export const answerErrors =
  (log: Logger): ErrorRequestHandler =>
  (error, req, res, next) => {
    const answer = errorAnswer(error, localeFrom(req.headers['accept-language']), requestIdOf(res), log)
    if (res.headersSent) next(error)
    else answerWithError(res, answer)
  }

export const answerNotFound: RequestHandler = (req, res) => {
  const message = say(NOT_FOUND, localeFrom(req.headers['accept-language']))
  answerWithError(res, { status: 404, error: { code: 'NOT_FOUND', message, requestId: requestIdOf(res) } })
}
