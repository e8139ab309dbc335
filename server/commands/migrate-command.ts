import { Command } from 'commander'
import { openHouse } from './open-house.ts'
import { settingsHelp } from './settings-help.ts'

export const migrateCommand = (): Command =>
  new Command('migrate')
    .description('bring the database schema up to date')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const house = await openHouse({ migrate: true })
      await house.close()
    })
