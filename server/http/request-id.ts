import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** Names each request, in the answer and in the log. Callers cannot choose the name: it must be nobody's data. */
export const nameRequest: RequestHandler = (_req, res, next) => {
  const id = randomUUID()
  res.locals.requestId = id
  res.setHeader('X-Request-Id', id)
  next()
}

export const requestIdOf = (res: Response): string => String(res.locals.requestId ?? '')
