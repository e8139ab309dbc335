import type { RequestHandler } from 'express'

/**
 * Ends the connection of a request whose body was given up on half-way, such as one that turned out too long: what is
 * left of it would hold up the next request on the same connection, which behind a proxy may be anybody's.
 */
export const closeHalfRead: RequestHandler = (req, res, next) => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => typeof res
  res.writeHead = ((...args: unknown[]) => {
    if (req.destroyed && !req.complete && !res.headersSent) res.setHeader('Connection', 'close')
    return writeHead(...args)
  }) as typeof res.writeHead
  next()
}
