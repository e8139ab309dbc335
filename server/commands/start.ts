import { readConfig } from '../config.ts'
import { freePort } from '../core/embedded/free-port.ts'
import { buildWeb } from './build-web.ts'
import { announceDemoTown, demoOnFirstStart } from './demo.ts'
import { doWork } from './do-work.ts'
import { type House, openHouse } from './open-house.ts'
import { serveWeb, type WebServer } from './serve-web.ts'
import { stopSignal, untilAborted } from './stop-signal.ts'
import { put, tell } from './tell.ts'

/** Everything in one process, from nothing if need be, until somebody stops it. */
export const start = async (): Promise<void> => {
  const signal = stopSignal()
  const { port } = readConfig()
  // Asked first: on a first start it is minutes before anybody listens.
  if (port > 0) await freePort(port, 'PORT')
  await buildWeb()
  if (signal.aborted) return
  tell('Starting the servers …')
  const house = await openHouse({ migrate: true, watch: true, logLevel: 'warn' })
  try {
    if (!signal.aborted) await run(house, signal)
  } finally {
    await house.close()
    tell('Stopped.')
  }
}

const run = async (house: House, signal: AbortSignal): Promise<void> => {
  await demoOnFirstStart(house)
  const web = await serveWeb(house)
  try {
    await announce(house, web.url)
    await Promise.all([doWork(house, signal), closeOn(signal, web)])
  } finally {
    await web.close()
  }
}

/** Requests under way are finished while the worker finishes its own. */
const closeOn = async (signal: AbortSignal, web: WebServer): Promise<void> => {
  await untilAborted(signal)
  tell('Stopping: running requests are finished first.')
  await web.close()
}

const announce = async (house: House, url: string): Promise<void> => {
  put('')
  put(`  Weijian 微监   ${url}`)
  put(`  Desk 工作台     ${url}/desk`)
  put(`  API 接口        ${url}/graphql`)
  put('')
  await announceDemoTown(house, url)
  put(`  Data is kept in ${house.config.dataDir}. Ctrl-C stops it. 按 Ctrl-C 停止。`)
}
