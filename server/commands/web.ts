import { openHouse } from './open-house.ts'
import { serveWeb } from './serve-web.ts'
import { stopSignal, untilAborted } from './stop-signal.ts'
import { put, tell } from './tell.ts'

export const web = async (): Promise<void> => {
  const signal = stopSignal()
  const house = await openHouse({ watch: true })
  try {
    const server = await serveWeb(house)
    put(server.url)
    await untilAborted(signal)
    tell('Stopping: running requests are finished first.')
    await server.close()
  } finally {
    await house.close()
  }
}
