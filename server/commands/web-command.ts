import { Command } from 'commander'
import { openHouse } from './open-house.ts'
import { serveWeb } from './serve-web.ts'
import { settingsHelp } from './settings-help.ts'
import { stopSignal, untilAborted } from './stop-signal.ts'
import { put, tell } from './tell.ts'

export const webCommand = (): Command =>
  new Command('web')
    .description('serve the web pages and the API; any number of these may run')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const signal = stopSignal()
      const house = await openHouse({ watch: true })
      try {
        const web = await serveWeb(house)
        put(web.url)
        await untilAborted(signal)
        tell('Stopping: running requests are finished first.')
        await web.close()
      } finally {
        await house.close()
      }
    })
