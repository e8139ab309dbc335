import { Command } from 'commander'
import { doWork } from './do-work.ts'
import { openHouse } from './open-house.ts'
import { settingsHelp } from './settings-help.ts'
import { stopSignal } from './stop-signal.ts'
import { tell } from './tell.ts'

export const workerCommand = (): Command =>
  new Command('worker')
    .description('work off the outbox: search index, screening, clearing up; any number of these may run')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const signal = stopSignal()
      const house = await openHouse({ watch: true })
      try {
        tell('The worker is at work. Ctrl-C stops it.')
        await doWork(house, signal)
      } finally {
        await house.close()
      }
    })
