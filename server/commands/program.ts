import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { DueOptions } from './due.ts'
import {
  ADMINISTRATOR_HELP,
  AUTHORISATION_COLUMNS,
  AUTHORITY_COLUMNS,
  CALENDAR_HELP,
  CLASSIFY_HELP,
  DIVISION_COLUMNS,
  DUE_HELP,
  EVALUATE_HELP,
  EXPORT_HELP,
  FIT_HELP,
  IMPORT_HELP,
  LEXICON_HELP,
  LISTING_COLUMNS,
  MATCH_HELP,
  REGISTER_HELP,
  REINDEX_HELP,
  SCREEN_HELP,
  SEARCH_HELP,
  SELLER_COLUMNS,
} from './help-texts.ts'
import { settingsHelp } from './settings-help.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

/**
 * The weijian command: what can be typed, and the file that does it. Each is loaded when it is asked for, so that
 * --help and the commands that need no server answer at once.
 */
export const program = (): Command => {
  const weijian = new Command('weijian')
    .description('Weijian 微监: complaint handling and market monitoring for micro-commerce')
    .version(version)
    .showHelpAfterError('(add --help for what is possible)')

  weijian
    .command('start')
    .description('start everything: servers, database, web pages, API and worker')
    .addHelpText('after', settingsHelp)
    .action(async () => (await import('./start.ts')).start())

  weijian
    .command('web')
    .description('serve the web pages and the API; any number of these may run')
    .addHelpText('after', settingsHelp)
    .action(async () => (await import('./web.ts')).web())

  weijian
    .command('worker')
    .description('work off the outbox: search index, screening, clearing up; any number of these may run')
    .addHelpText('after', settingsHelp)
    .action(async () => (await import('./worker.ts')).worker())

  weijian
    .command('migrate')
    .description('bring the database schema up to date')
    .addHelpText('after', settingsHelp)
    .action(async () => (await import('./migrate.ts')).migrate())

  weijian
    .command('demo')
    .description('fill an empty database with the demo town, and print its accounts')
    .addHelpText('after', settingsHelp)
    .action(async () => (await import('./demo.ts')).demo())

  weijian
    .command('make')
    .description('make the first account of an installation')
    .command('administrator')
    .description('make an administrator, or let one in again, and print the link by which they set a password')
    .requiredOption('--name <name>', 'their name')
    .requiredOption('--email <address>', 'the address they sign in with')
    .addHelpText('after', ADMINISTRATOR_HELP)
    .action(async (given: { name: string; email: string }) =>
      (await import('./make-administrator.ts')).makeAdministrator(given),
    )

  const take = weijian
    .command('import')
    .description('take sellers, listings, divisions, offices, authorisations, a holiday notice or a lexicon in')
  take
    .command('sellers')
    .description('take sellers in from a file')
    .argument('<file>', 'the file')
    .addHelpText('after', IMPORT_HELP + SELLER_COLUMNS)
    .action(async (file: string) => (await import('./import-file.ts')).importFile('sellers', file))
  take
    .command('listings')
    .description('take listings in from a file')
    .argument('<file>', 'the file')
    .addHelpText('after', IMPORT_HELP + LISTING_COLUMNS)
    .action(async (file: string) => (await import('./import-file.ts')).importFile('listings', file))
  take
    .command('divisions')
    .description('take divisions of the country (GB/T 2260) in from a file')
    .argument('<file>', 'the file')
    .addHelpText('after', REGISTER_HELP + DIVISION_COLUMNS)
    .action(async (file: string) => (await import('./import-register.ts')).importRegister('divisions', file))
  take
    .command('authorities')
    .description('take market regulation offices in from a file')
    .argument('<file>', 'the file')
    .addHelpText('after', REGISTER_HELP + AUTHORITY_COLUMNS)
    .action(async (file: string) => (await import('./import-register.ts')).importRegister('authorities', file))
  take
    .command('authorisations')
    .description('take in whom brands let sell their goods')
    .argument('<file>', 'the file')
    .addHelpText('after', REGISTER_HELP + AUTHORISATION_COLUMNS)
    .action(async (file: string) => (await import('./import-register.ts')).importRegister('authorisations', file))
  take
    .command('calendar')
    .description('take the holiday notice of a year in, and reckon the dates it moves anew')
    .argument('<file>', 'the file')
    .addHelpText('after', CALENDAR_HELP)
    .action(async (file: string) => (await import('./import-calendar.ts')).importCalendar(file))

  take
    .command('lexicon')
    .description('take words for detection in as drafts of rules')
    .argument('<file>', 'the file')
    .addHelpText('after', LEXICON_HELP)
    .action(async (file: string) => (await import('./lexicon.ts')).importLexiconFile(file))

  const give = weijian
    .command('export')
    .description('write the register of sellers, the lexicon or price ranges to a file')
  give
    .command('lexicon')
    .description('write the words by which listings are screened now to a .jsonl file')
    .argument('<file>', 'the file, which must not be there yet')
    .action(async (file: string) => (await import('./lexicon.ts')).exportLexiconFile(file))
  give
    .command('price-ranges')
    .description('write what brands’ goods are offered at, by the register’s own listings, to a .jsonl file')
    .argument('<file>', 'the file, which must not be there yet')
    .action(async (file: string) => (await import('./export-price-ranges.ts')).exportPriceRangesFile(file))
  give
    .command('sellers')
    .description('write the sellers, personal identifiers masked, to a .csv or .jsonl file')
    .argument('<file>', 'the file, which must not be there yet')
    .addHelpText('after', EXPORT_HELP)
    .action(async (file: string) => (await import('./export-sellers.ts')).exportSellers(file))

  weijian
    .command('screen')
    .description('screen listings of a JSON Lines file')
    .argument('<file>', 'the file, or "-" for standard input')
    .option('--price-ranges <file>', 'hold prices against these ranges, as "export price-ranges" writes them')
    .addHelpText('after', SCREEN_HELP)
    .action(async (file: string, options: { priceRanges?: string }) =>
      (await import('./screen.ts')).screenFile(file, options),
    )

  weijian
    .command('rescreen')
    .description('screen every listing again, as after a change of the rules; goes on where it was interrupted')
    .action(async () => (await import('./rescreen.ts')).rescreen())

  weijian
    .command('evaluate')
    .description('screen the labelled texts of a JSON Lines file and print how often that was right')
    .argument('<labelled.jsonl>', 'the file, or "-" for standard input')
    .addHelpText('after', EVALUATE_HELP)
    .action(async (file: string) => (await import('./evaluate.ts')).evaluate(file))

  weijian
    .command('classify')
    .description('say of each complaint of a JSON Lines file which category its words speak for')
    .argument('<file>', 'the file, or "-" for standard input')
    .addHelpText('after', CLASSIFY_HELP)
    .action(async (file: string) => (await import('./classify.ts')).classifyFile(file))

  weijian
    .command('fit')
    .description('fit the weights of a score on the labelled texts of a JSON Lines file')
    .argument('<score>', 'counterfeit or advertising')
    .argument('<labelled.jsonl>', 'the file, or "-" for standard input')
    .addHelpText('after', FIT_HELP)
    .action(async (score: string, file: string) => (await import('./fit.ts')).fit(score, file))

  weijian
    .command('search')
    .description('search as the desk does')
    .command('sellers')
    .description('search sellers for each line of a JSON Lines file')
    .requiredOption('--queries <file>', 'the file, or "-" for standard input')
    .addHelpText('after', SEARCH_HELP)
    .action(async ({ queries }: { queries: string }) => (await import('./search.ts')).search(queries))

  weijian
    .command('match')
    .description('look for sellers that are one operator')
    .command('sellers')
    .description('compare all sellers afresh and keep who looks like one operator, with reasons, for the desk')
    .addHelpText('after', MATCH_HELP)
    .action(async () => (await import('./match.ts')).match())

  weijian
    .command('due')
    .description('work out when a clock of the law runs out, and why')
    .argument('[clock]', 'its name, e.g. C1')
    .option('--from <date>', 'the day it started, YYYY-MM-DD; for a period in hours also YYYY-MM-DDTHH:mm')
    .option('--ruleset <id>', 'L121 or L20; the one in force on that day unless told')
    .option('--paused <spans>', 'days it stood still, both included: a..b,c..d')
    .option('--extended [times]', 'it was extended, once unless told how often')
    .option('--extended-by <lengths>', 'the lengths decided where the law leaves them open, e.g. 20')
    .option('--restarted <date>', 'the day from which it was counted anew')
    .option('--calendar <file>', 'a holiday notice that is not built in, as for "import calendar"')
    .option('--vectors <file>', 'answer each line of a JSON Lines file instead; "-" for standard input')
    .addHelpText('after', DUE_HELP)
    .action(async (clock: string | undefined, options: DueOptions) => (await import('./due.ts')).due(clock, options))

  weijian
    .command('reindex')
    .description('build the search indexes afresh, without a gap in service')
    .addHelpText('after', REINDEX_HELP)
    .action(async () => (await import('./reindex.ts')).reindex())

  weijian
    .command('bench')
    .description('measure the promised speeds on servers of its own, and print one table')
    .option(
      '--only <names>',
      'some of: filing, reports, search, identifiers, normaliser, screening, duplicates, queue, recompute, freshness, first-page, identity',
    )
    .option('--names <file>', 'seller names to search in, one a line; 20,000 made ones unless told')
    .action(async (options: { only?: string; names?: string }) => (await import('./bench.ts')).bench(options))

  return weijian
}
