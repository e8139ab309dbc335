import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Config, publicUrl, readConfig } from '../config.ts'
import { systemClock } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { type BorrowedServices, borrowEmbeddedServices } from '../core/embedded/borrow-embedded-services.ts'
import { freePort } from '../core/embedded/free-port.ts'
import { reviveEmbeddedServices } from '../core/embedded/revive-embedded-services.ts'
import { UnusableSetup } from '../core/errors.ts'
import { openFileStore } from '../core/file-store.ts'
import { keptSecrets } from '../core/kept-secrets.ts'
import { createLog, type Logger } from '../core/log.ts'
import { type Mailer, openMailer } from '../core/mailer.ts'
import { appRole, checkDatabase, isMigrated, migrate } from '../core/migrate.ts'
import { openSearch } from '../core/search-client.ts'
import { holdCalendar } from '../law/holiday-notice-store.ts'
import { setReckoning } from '../law/reckoning.ts'
import { makeContext, makeParts, systemActor } from '../make-parts.ts'
import { sealIdentifiers } from '../sellers/seal-identifiers.ts'
import { tell } from './tell.ts'

/** Everything a command works with. */
export type House = {
  config: Config
  publicUrl: string
  databaseUrl: string
  secret: string
  parts: ReturnType<typeof makeParts>
  /** Whether this command uses the embedded servers, whose data is this installation's own. */
  isEmbedded: boolean
  system(): Ctx
  close(): Promise<void>
}

export type OpenOptions = {
  /** Bring the schema of a given database up to date, instead of asking for it. */
  migrate?: true
  /** Start embedded servers again when they die while this command runs. */
  watch?: true
  /** What is logged unless LOG_LEVEL says otherwise. */
  logLevel?: string
}

/** Opens the database, the search and the files of the settings; what has no address is started. */
export const openHouse = async (options: OpenOptions = {}): Promise<House> => {
  const config = await withPort(readConfig())
  const log = createLog(config.logLevel ?? options.logLevel ?? 'info')
  // Before anything is started: without its database a house has no use for a search server.
  if (config.databaseUrl !== undefined) await checkDatabase(config.databaseUrl)
  const borrowed = await borrow(config)
  try {
    const databaseUrl = config.databaseUrl ?? borrowed.databaseUrl!
    if (config.databaseUrl === undefined) await checkDatabase(databaseUrl)
    const meili = config.meiliUrl ? { url: config.meiliUrl, key: config.meiliKey ?? '' } : borrowed.meili!
    const mayMigrate = options.migrate === true || config.databaseUrl === undefined
    await prepareDatabase(databaseUrl, mayMigrate)
    const { secret, dataKeys } = await secretsOf(config, log)
    const parts = makeParts({
      databaseUrl,
      role: await appRole(databaseUrl),
      poolSize: config.databasePool,
      secret,
      dataKeys,
      clock: systemClock,
      log,
      search: openSearch({ ...meili, log }),
      files: openFileStore(join(config.dataDir, 'files')),
      mailer: mailerOf(config),
      limitScale: config.limitScale,
      publishComplaintsFrom: config.publishComplaintsFrom,
    })
    const system = () => makeContext(parts, systemActor, 'en')
    setReckoning({ lastDayReading: config.lastDayOnHoliday, ordinaryWeekend: config.lastDayOnWeekend })
    await holdCalendar(system())
    if (mayMigrate) await sealOld(system())
    const stops = options.watch ? [watch(config, borrowed, log), keepCalendar(system())] : []
    return {
      config,
      publicUrl: publicUrl(config),
      databaseUrl,
      secret,
      parts,
      isEmbedded: config.databaseUrl === undefined,
      system,
      close: async () => {
        for (const stop of stops) stop()
        await parts.database.close()
        parts.search.close()
        parts.mailer?.close()
        await borrowed.giveBack()
      },
    }
  } catch (error) {
    await borrowed.giveBack()
    throw error
  }
}

/** Sign-in must know its own address before the first request, so "any port" is settled at once. */
const withPort = async (config: Config): Promise<Config> =>
  config.port === 0 ? { ...config, port: await freePort(undefined, 'PORT') } : config

const borrow = async (config: Config): Promise<BorrowedServices> => {
  const postgres = config.databaseUrl === undefined
  const meilisearch = config.meiliUrl === undefined
  if (!postgres && !meilisearch) return { databaseUrl: null, meili: null, giveBack: async () => {} }
  return borrowEmbeddedServices({
    dataDir: config.dataDir,
    postgres,
    meilisearch,
    postgresPort: config.embeddedPostgresPort,
    meiliPort: config.embeddedMeiliPort,
  })
}

const prepareDatabase = async (url: string, mayMigrate: boolean): Promise<void> => {
  if (await isMigrated(url)) return
  if (!mayMigrate) throw new UnusableSetup('The database is not up to date. Run: npx weijian migrate')
  const done = await migrate(url)
  if (done.length > 0) tell(`The database is up to date (${done.length} migrations).`)
}

/** What no migration can do, because it takes the keys: identifiers kept in plain text until now are sealed. */
const sealOld = async (ctx: Ctx): Promise<void> => {
  const sealed = await sealIdentifiers(ctx)
  if (sealed > 0) tell(`${sealed} personal identifiers of sellers are sealed now.`)
}

const secretsOf = async (config: Config, log: Logger): Promise<{ secret: string; dataKeys: string }> => {
  if (config.secret && config.dataKeys) return { secret: config.secret, dataKeys: config.dataKeys }
  const kept = await keptSecrets(config.dataDir)
  if (config.databaseUrl)
    log.warn('SECRET or DATA_KEYS is not set: keys from DATA_DIR are used, which other machines do not have')
  return { secret: config.secret ?? kept.secret, dataKeys: config.dataKeys ?? kept.dataKeys }
}

const mailerOf = (config: Config): Mailer | undefined =>
  config.smtpUrl && config.mailFrom
    ? openMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom, publicUrl: publicUrl(config) })
    : undefined

const portOf = (url: string | null | undefined): number | undefined => (url ? Number(new URL(url).port) : undefined)

/** Looks every two seconds whether the embedded servers live. */
const watch = (config: Config, borrowed: BorrowedServices, log: Logger): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  const options = {
    dataDir: config.dataDir,
    postgresPort: portOf(borrowed.databaseUrl),
    meiliPort: portOf(borrowed.meili?.url),
  }
  const look = async (): Promise<void> => {
    while (await sleep(2_000, true, { signal, ref: false }).catch(() => false)) {
      const revived = await reviveEmbeddedServices(options).catch((error: Error) => {
        if (!signal.aborted)
          log.error({ reason: error.message }, 'an embedded server died and did not start again; it is tried on')
        return []
      })
      if (revived.length > 0) log.warn({ servers: revived }, 'an embedded server had died and was started again')
    }
  }
  void look()
  return () => stopping.abort()
}

/** Another process may take a holiday notice in: looks every fifteen seconds, so that all reckon with the same calendar. */
const keepCalendar = (ctx: Ctx): (() => void) => {
  const stopping = new AbortController()
  const { signal } = stopping
  const look = async (): Promise<void> => {
    while (await sleep(15_000, true, { signal, ref: false }).catch(() => false))
      await holdCalendar(ctx).catch((error: Error) => {
        if (!signal.aborted) ctx.log.warn({ reason: error.message }, 'the holiday notices cannot be read; trying again')
      })
  }
  void look()
  return () => stopping.abort()
}
