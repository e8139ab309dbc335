import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { migrateCommand } from './migrate-command.ts'
import { screenCommand } from './screen-command.ts'
import { startCommand } from './start-command.ts'
import { webCommand } from './web-command.ts'
import { workerCommand } from './worker-command.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/** The weijian command: each subcommand is a file of its own. */
export const program = (): Command =>
  new Command('weijian')
    .description('Weijian 微监: complaint handling and market monitoring for micro-commerce')
    .version(version)
    .showHelpAfterError('(add --help for what is possible)')
    .addCommand(startCommand())
    .addCommand(webCommand())
    .addCommand(workerCommand())
    .addCommand(migrateCommand())
    .addCommand(screenCommand())
