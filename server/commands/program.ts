import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { DueOptions } from './due.ts'
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

const IMPORT_HELP = `
The file is UTF-8 or GBK: .csv with a heading line, .jsonl with an object a line, or anything else with one name a line.
Lines that cannot be taken are named on standard error and left out; then the exit code is 1.
The same file twice doubles nothing. Afterwards everything in it can be found by search.
`

const SELLER_COLUMNS = `
Columns: name (needed), key, kind, realNameLevel, realNameCheckedOn, divisionCode, wechatId, shopName, shopUrl, phone, payee,
link, creditCode, identityNumber, address. Credit codes and identity numbers are checked. realNameCheckedOn (2026-05-31) is
the day the level was last verified: without it the verification counts as due.`

const LISTING_COLUMNS = `
Columns: title (needed), id, text, brand (or brands), price in yuan, shop (the seller's name), url.`

const EXPORT_HELP = `
A .csv opens in a spreadsheet: UTF-8 with a mark, and no cell in it can act as a formula (those that could begin with an
apostrophe, which "import sellers" takes off again). A .jsonl has an object a line. Phones, payees, addresses and other
personal identifiers are masked.`

const REGISTER_HELP = `
The file is UTF-8: .csv with a heading line, or .jsonl with an object a line.
Lines that cannot be taken are named on standard error and left out; then the exit code is 1.
The same file twice doubles nothing.
`

const DIVISION_COLUMNS = `
Columns: code (six digits), name (both needed), nameEn, validFrom, validTo (YYYY-MM-DD, the last day it holds).
A later validFrom for the same code ends the meaning it had before.`

const AUTHORITY_COLUMNS = `
Columns: name, divisionCode, level: province, city, county or station (needed), nameEn, parent (name of the office
above), receivesSubmissions (true or false), validFrom (needed when the code of a known office changes).`

const AUTHORISATION_COLUMNS = `
One account a line. Columns: brand (as registered), party, scope, fromOn, untilOn (YYYY-MM-DD; needed), creditCode,
account, platform (WECHAT unless told), link.`

const CALENDAR_HELP = `
The file is JSON: {"year": 2027, "source": "…", "restDays": ["2027-01-01", …], "workdays": ["2027-01-03", …]}; restDays
are all days off the notice names, weekends included, workdays the weekend days worked in exchange. A file with any fault
is refused whole. Prints how many cases changed, then a line for each date: case, clock, date before, date now.`

const LEXICON_HELP = `
The file is JSON Lines, one term a line as "export lexicon" writes it: {"category", "severity": 1 to 4, "words": [...],
"disguises"?, "unless"?, "harmlessIn"?, "onlyIn"?, "articles"?, "caveat"?: {"zh", "en"}, "isOpen"?}.
What is new, or differs from the shipped term of the same category and first word, becomes a draft; it counts for nothing
until it was tried, watched in shadow and switched on at the desk. One faulty line refuses the whole file; every faulty
line is named on standard error.`

const SCREEN_HELP = `
Reads one JSON object a line: {"id", "text", "brand"?, "price"? in yuan, "seller"?}.
Writes one a line, in the same order, ids as they were given:
  {"id", "counterfeit": {"score", "flagged"}, "advertising": {"score", "flagged", "articles"}, "findings": [...]}.
Lines that cannot be read are named on standard error and left out; then the exit code is 1.
Prices are held against the lowest genuine prices of the word list, and against the ranges of --price-ranges where given.
No server is needed.`

const EVALUATE_HELP = `
Reads one JSON object a line, rows on counterfeits, advertising and complaints alike:
  {"id", "text", "brand"?, "price"?, "seller"?, "label": "counterfeit" | "genuine" | "replica-slang-benign", "source"?, "evidence"?}
  {"id", "text", "breach": true | false, "types"?, "strength"?, "source"?}
  {"id", "text", "category": "假冒伪劣" | … | "其他" | "other", "source"?}
Prints precision, recall, F1, the Brier score and precision at fixed recall, then the share flagged for each label and
source, then the worst misses. A source "perturbed:X" is also held against the row of source X. No server is needed.`

const CLASSIFY_HELP = `
Reads one JSON object a line: {"id", "text"}.
Writes one a line, in the same order: {"id", "category", "confidence"}. The category is one of 假冒伪劣, 实物与宣传不符,
质量缺陷, 保修期拒修, 延迟发货 and 其他; the confidence, from 0 to 1, is how often a guess as sure as this one is right.
Lines that cannot be read are named on standard error and left out; then the exit code is 1.
No server is needed.`

const FIT_HELP = `
Reads rows as "evaluate" does. Writes the file of weights that screening reads (server/detection/scores), with the next
version; says on standard error how well rows were judged by fits that had not seen them. One bad row refuses the file.`

const SEARCH_HELP = `
Reads one JSON object a line: {"id", "query"}.
Writes one a line, in the same order: {"id", "hits": [{"id", "name", "why"}]}, best first, ten at most.
Lines that cannot be read are named on standard error and left out; then the exit code is 1.`

const MATCH_HELP = `
The worker compares new and changed sellers by itself; this is for after a change of weights, or after a large import.
Merges those that show the same credit code or identity number; everything else waits for an officer.`

const DUE_HELP = `
Prints {"dueOn", "provisional", "steps"}: every step with its article, in both languages. "provisional" is true when the
span touches a year whose holiday notice is not known. K4, the notice of a hearing, is counted back: --from is the day of
the hearing.
With --vectors it reads one JSON object a line: {"id", "clock", "from", "ruleset"?, "paused"?, "extended"?}.
Writes one a line, in the same order: {"id", "dueOn", "provisional"}.
Lines that cannot be answered are named on standard error and left out; then the exit code is 1.
No server is needed.`

const REINDEX_HELP = `
Fills new indexes from PostgreSQL beside those in service and swaps them in when they are complete.`
