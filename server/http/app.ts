import express, { type Express, type RequestHandler } from 'express'
import type { Parts } from '../core/context.ts'
import { closeHalfRead } from './close-half-read.ts'
import { answerErrors, answerNotFound } from './error-answer.ts'
import { files } from './files.ts'
import { health } from './health.ts'
import { limitRequestTime } from './limit-request-time.ts'
import { createMetrics } from './metrics.ts'
import { ownOriginOnly } from './own-origin.ts'
import { nameRequest } from './request-id.ts'
import { logRequests } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { staticWeb } from './static-web.ts'
import { uploads } from './uploads.ts'

/** A handler with a path of its own, such as /graphql or /auth. It gets the whole request, body unread. */
export type Door = { path: string; handler: RequestHandler }

export type AppInput = {
  parts: Parts
  databaseUrl: string
  publicUrl: string
  /** How many proxies stand in front. */
  trustProxy: number
  uploadMaxBytes: number
  /** Where unfinished uploads wait. Shared by all web processes. */
  uploadFolder: string
  metricsToken?: string | undefined
  webFolder: string
  doors: readonly Door[]
}

const OUR_PATHS = ['/uploads', '/files', '/healthz', '/readyz', '/metrics']

/** Everything this installation answers over HTTP. Order matters: guards, doors, pages, then errors. */
export const createApp = (input: AppInput): Express => {
  const { parts } = input
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', input.trustProxy)
  app.set('query parser', 'simple')
  const metrics = createMetrics(parts, input.metricsToken)
  app.use(nameRequest, logRequests(parts.log), metrics.measure)
  app.use(securityHeaders({ isHttps: input.publicUrl.startsWith('https:') }))
  app.use(limitRequestTime({ wholeMs: 15_000, stillMs: 20_000, isUpload: (path) => /^\/uploads(\/|$)/.test(path) }))
  app.use(closeHalfRead, ownOriginOnly(input.publicUrl))
  for (const { path, handler } of input.doors) app.use(wholePath(path, handler))
  app.use(health(parts, input.databaseUrl), metrics.router)
  app.use(uploads(input), files(parts))
  for (const path of OUR_PATHS) app.use(path, answerNotFound)
  app.use(staticWeb(input.webFolder))
  app.use(answerNotFound, answerErrors(parts.log))
  return app
}

/** NOTE app.use(path) would take the path off the address, which the libraries behind the doors need. */
const wholePath =
  (path: string, handler: RequestHandler): RequestHandler =>
  (req, res, next) =>
    req.path === path || req.path.startsWith(`${path}/`) ? handler(req, res, next) : next()
