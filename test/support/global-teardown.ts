import { rm } from 'node:fs/promises'

type Server = { stop(): Promise<void> }

export default async function globalTeardown(): Promise<void> {
  const servers = (globalThis as Record<string, unknown>).weijianTestServers as
    | { postgres: Server; meilisearch: Server; dataDir: string }
    | undefined
  if (!servers) return
  await Promise.all([servers.postgres.stop(), servers.meilisearch.stop()])
  await rm(servers.dataDir, { recursive: true, force: true })
}
