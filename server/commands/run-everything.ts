import { announceDemoTown, demoOnFirstStart } from './demo.ts'
import { doWork } from './do-work.ts'
import { type House, openHouse } from './open-house.ts'
import { serveWeb, type WebServer } from './serve-web.ts'
import { untilAborted } from './stop-signal.ts'
import { put, tell } from './tell.ts'

/** Opens the house, serves it and works in it until the signal; then closes it. */
export const runEverything = async (signal: AbortSignal): Promise<void> => {
  const house = await openHouse({ migrate: true, watch: true, logLevel: 'warn' })
  try {
    if (!signal.aborted) await serveAndWork(house, signal)
  } finally {
    await house.close()
    tell('Stopped.')
  }
}

const serveAndWork = async (house: House, signal: AbortSignal): Promise<void> => {
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
