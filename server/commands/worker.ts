import { doWork } from './do-work.ts'
import { openHouse } from './open-house.ts'
import { stopSignal } from './stop-signal.ts'
import { tell } from './tell.ts'

export const worker = async (): Promise<void> => {
  const signal = stopSignal()
  const house = await openHouse({ watch: true })
  try {
    tell('The worker is at work. Ctrl-C stops it.')
    await doWork(house, signal)
  } finally {
    await house.close()
  }
}
