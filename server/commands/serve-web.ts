import { join } from 'node:path'
import { schema } from '../../schema/index.ts'
import { createApp } from '../http/app.ts'
import { authDoor } from '../http/auth.ts'
import { graphqlDoor } from '../http/graphql.ts'
import { type HttpServer, startHttpServer } from '../http/start-http-server.ts'
import { WEB_DIST } from '../http/static-web.ts'
import { createAuth } from '../identity/create-auth.ts'
import type { House } from './open-house.ts'

export type WebServer = HttpServer & { url: string }

/** Opens the doors: pages, API, sign-in, uploads and files on one port. */
export const serveWeb = async (house: House): Promise<WebServer> => {
  const { parts, config, publicUrl, secret, databaseUrl } = house
  const auth = createAuth({ db: parts.db, log: parts.log, secret, publicUrl, limits: parts.limits })
  const { requireSecondFactor } = config
  const isDevelopment = config.explorer ?? house.isEmbedded
  const app = createApp({
    parts,
    databaseUrl,
    publicUrl,
    trustProxy: config.trustProxy,
    uploadMaxBytes: config.uploadMaxMb * 1024 * 1024,
    uploadFolder: join(config.dataDir, 'uploads'),
    metricsToken: config.metricsToken,
    webFolder: WEB_DIST,
    doors: [
      { path: '/auth', handler: authDoor(auth, parts.limits) },
      { path: '/graphql', handler: graphqlDoor({ parts, auth, schema, requireSecondFactor, isDevelopment }) },
    ],
  })
  const server = await startHttpServer(app, config)
  return { ...server, url: config.publicUrl ?? `http://localhost:${server.port}` }
}
