import type { RequestHandler } from 'express'
import { FromAnotherSite } from '../core/errors.ts'

const READS = ['GET', 'HEAD', 'OPTIONS']

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null)

/**
 * Refuses what a page of another site sends: browsers say where a request comes from, programs say nothing. Before the
 * doors, so that none of them can forget it.
 */
export const ownOriginOnly = (publicUrl: string): RequestHandler => {
  const ours = hostOf(publicUrl)
  return (req, _res, next) => {
    const { origin, host } = req.headers
    if (origin === undefined || READS.includes(req.method)) return next()
    const from = hostOf(origin)
    next(from !== null && (from === ours || from === host) ? undefined : new FromAnotherSite())
  }
}
