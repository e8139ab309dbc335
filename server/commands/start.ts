import { type Config, readConfig } from '../config.ts'
import { freePort } from '../core/embedded/free-port.ts'
import { buildWeb } from './build-web.ts'
import { stopSignal } from './stop-signal.ts'
import { tell } from './tell.ts'

/** Everything in one process, from nothing if need be, until somebody stops it. */
export const start = async (): Promise<void> => {
  const signal = stopSignal()
  await refuseUnusable(readConfig())
  await buildWeb()
  if (signal.aborted) return
  tell('Starting the servers …')
  const { runEverything } = await import('./run-everything.ts')
  await runEverything(signal)
}

/** Asked before anything is loaded, built or started: on a first start it is minutes before anybody listens. */
const refuseUnusable = async ({ port, databaseUrl }: Config): Promise<void> => {
  if (port > 0) await freePort(port, 'PORT')
  if (databaseUrl !== undefined) await (await import('../core/migrate.ts')).checkDatabase(databaseUrl)
}
