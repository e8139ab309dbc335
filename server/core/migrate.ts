import { promises as fs } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { FileMigrationProvider, Migrator } from 'kysely/migration'
import { APP_ROLE, openDatabase } from './database.ts'
import { UnusableSetup } from './errors.ts'

const FOLDER = path.join(import.meta.dirname, '../../migrations')

const migrator = (url: string) => {
  const database = openDatabase(url, { max: 2 })
  return {
    database,
    run: new Migrator({
      db: database.db,
      provider: new FileMigrationProvider({
        fs,
        path,
        migrationFolder: FOLDER,
        import: (file) => import(pathToFileURL(file).href),
      }),
    }),
  }
}

const OTHER_HISTORY =
  'This database was set up by another version of Weijian, whose migrations are not those of this one. Start the version that made it, or name an empty database by DATA_DIR or DATABASE_URL.'

const isOtherHistory = (error: unknown) => error instanceof Error && error.message.startsWith('corrupted migrations')

/** Brings the schema up to date; the names of the migrations that ran. Two processes at once take turns. */
export const migrate = async (url: string): Promise<string[]> => {
  const { database, run } = migrator(url)
  try {
    const { error, results } = await run.migrateToLatest()
    if (error) throw isOtherHistory(error) ? new UnusableSetup(OTHER_HISTORY) : error
    return (results ?? []).map((result) => result.migrationName)
  } finally {
    await database.close()
  }
}

/** Whether every migration in the folder has been applied. */
export const isMigrated = async (url: string): Promise<boolean> => {
  const { database, run } = migrator(url)
  try {
    return (await run.getMigrations()).every((migration) => migration.executedAt !== undefined)
  } finally {
    await database.close()
  }
}

/** PostgreSQL 18 with durable settings, or one sentence that says what is wrong. */
export const checkDatabase = async (url: string): Promise<void> => {
  const database = openDatabase(url, { max: 1 })
  try {
    const { rows } = await sql<{ version: number; fsync: string; fullPageWrites: string; synchronousCommit: string }>`
      select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
        current_setting('full_page_writes') as full_page_writes, current_setting('synchronous_commit') as synchronous_commit
    `.execute(database.db)
    const settings = rows[0]!
    if (settings.version < 180_000)
      throw new UnusableSetup('PostgreSQL 18 or newer is needed; the server at DATABASE_URL is older.')
    if (settings.fsync === 'off' || settings.fullPageWrites === 'off' || settings.synchronousCommit === 'off')
      throw new UnusableSetup(
        'PostgreSQL runs with fsync, full_page_writes or synchronous_commit off: complaints could be lost. Switch them on.',
      )
  } catch (error) {
    if (error instanceof UnusableSetup) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new UnusableSetup(
      `The database does not answer (${reason}). Check that PostgreSQL runs and that DATABASE_URL names it.`,
    )
  } finally {
    await database.close()
  }
}

/** The role to work under when this login may take it; undefined leaves the login as it is. */
export const appRole = async (url: string): Promise<string | undefined> => {
  const database = openDatabase(url, { max: 1 })
  try {
    const { rows } = await sql<{ may: boolean }>`
      select coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = ${APP_ROLE}), false) as may
    `.execute(database.db)
    return rows[0]?.may ? APP_ROLE : undefined
  } finally {
    await database.close()
  }
}
