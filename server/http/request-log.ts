import type { Request, RequestHandler } from 'express'
import type { Logger } from '../core/log.ts'
import { requestIdOf } from './request-id.ts'

/** One line for each answer: what, how long, how it ended. No query, no body, no header and no address of a person. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const start = performance.now()
    res.once('close', () => {
      const line = {
        requestId: requestIdOf(res),
        method: req.method,
        path: pathToLog(req),
        status: res.statusCode,
        ms: Math.round(performance.now() - start),
        ...(res.writableFinished ? {} : { cutOff: true }),
      }
      if (res.statusCode >= 500) log.error(line, 'answered')
      else log.info(line, 'answered')
    })
    next()
  }

const SECRET_PARTS = /^\/(uploads|follow|receipt)\/.+/

/** Who holds the id of an upload may use it, so it must not stand in a log. */
export const pathToLog = (req: Pick<Request, 'originalUrl'>): string => {
  const path = req.originalUrl.split('?')[0]!.slice(0, 200)
  return path.replace(SECRET_PARTS, '/$1/…')
}
