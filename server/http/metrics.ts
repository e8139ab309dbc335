import { createHash, timingSafeEqual } from 'node:crypto'
import { type Request, type RequestHandler, Router } from 'express'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Ctx } from '../core/context.ts'
import { outboxState } from '../core/outbox.ts'

const ROUTES = ['/graphql', '/auth', '/uploads', '/files', '/healthz', '/readyz', '/metrics', '/assets']

export type Metrics = { measure: RequestHandler; router: Router }

/** Figures for Prometheus: the process, the requests, and what waits in the outbox. */
export const createMetrics = (ctx: Pick<Ctx, 'db'>, token: string | undefined): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'weijian_http_request_seconds',
    help: 'Time to answer a request, by door, method and status',
    labelNames: ['door', 'method', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  addOutboxGauge(registry, ctx)
  const router = Router()
  router.get('/metrics', async (req, res, next) => {
    if (!mayRead(req, token)) return next()
    res
      .set('Cache-Control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics())
  })
  return { measure: measure(requests), router }
}

const addOutboxGauge = (registry: Registry, ctx: Pick<Ctx, 'db'>): void => {
  const gauge: Gauge<'state'> = new Gauge({
    name: 'weijian_outbox_rows',
    help: 'Rows of the outbox: waiting to be worked off, or parked after too many failures',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      const state = await outboxState(ctx as Ctx).catch(() => null)
      if (!state) return gauge.reset()
      gauge.set({ state: 'waiting' }, state.waiting)
      gauge.set({ state: 'parked' }, state.parked)
    },
  })
}

const measure =
  (requests: Histogram<'door' | 'method' | 'status'>): RequestHandler =>
  (req, res, next) => {
    const stop = requests.startTimer()
    res.once('close', () => {
      const door = ROUTES.find((route) => req.originalUrl.startsWith(route)) ?? 'pages'
      stop({ door, method: req.method, status: String(res.statusCode) })
    })
    next()
  }

/** With a token its holders; without one only this machine itself, not through a proxy on it. */
const mayRead = (req: Request, token: string | undefined): boolean => {
  if (token === undefined) {
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.socket.remoteAddress ?? '')
    return isLocal && !req.headers['x-forwarded-for'] && !req.headers.forwarded
  }
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(req.headers.authorization ?? ''), hash(`Bearer ${token}`))
}
