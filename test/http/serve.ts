import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AppInput, createApp } from '../../server/http/app.ts'
import { startHttpServer } from '../../server/http/start-http-server.ts'
import type { House } from '../support/house.ts'

export type Served = { url: string; port: number; uploadFolder: string; close(): Promise<void> }

/** The app over a house, on a free port. */
export const serve = async (house: House, changes: Partial<AppInput> = {}): Promise<Served> => {
  const folder = await mkdtemp(join(tmpdir(), 'weijian-http-'))
  const uploadFolder = join(folder, 'uploads')
  const app = createApp({
    parts: house.parts,
    databaseUrl: house.databaseUrl,
    publicUrl: 'http://localhost',
    trustProxy: 0,
    uploadMaxBytes: 3 * 1024 * 1024,
    uploadFolder,
    webFolder: join(folder, 'web'),
    doors: [],
    ...changes,
  })
  const server = await startHttpServer(app, { host: '127.0.0.1', port: 0 })
  return {
    url: `http://127.0.0.1:${server.port}`,
    port: server.port,
    uploadFolder,
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
