import { existsSync } from 'node:fs'
import { join } from 'node:path'
import compression from 'compression'
import express, { Router } from 'express'

const YEAR_MS = 365 * 24 * 3_600_000

export const WEB_DIST = join(import.meta.dirname, '../../web/dist')

/**
 * The built web app. Files under assets/ carry their hash in their name and never change; every other address a
 * person may open is the app's first page, which finds its way itself.
 */
export const staticWeb = (folder: string): Router => {
  const router = Router()
  const page = join(folder, 'index.html')
  router.use(compression())
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS, index: false }))
  router.use(
    express.static(folder, {
      index: false,
      dotfiles: 'ignore',
      setHeaders: (res) => res.set('Cache-Control', 'no-cache'),
    }),
  )
  router.get('/{*path}', (req, res, next) => {
    const isFile = /\.[a-z0-9]+$/i.test(req.path)
    if (isFile || !req.accepts('html')) return next()
    if (!existsSync(page)) return void res.status(503).type('text').send(NOT_BUILT)
    res.set('Cache-Control', 'no-cache').sendFile(page)
  })
  return router
}

const NOT_BUILT = '网页尚未构建，请运行 npm run build。\nThe web app is not built yet. Run: npm run build\n'
