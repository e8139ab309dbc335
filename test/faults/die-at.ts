import path from 'node:path'
import { fileSubmission } from '../../server/cases/file-submission.ts'
import { performCaseAction } from '../../server/cases/perform-case-action.ts'
import type { Ctx } from '../../server/core/context.ts'
import { APP_ROLE } from '../../server/core/database.ts'
import { openFileStore } from '../../server/core/file-store.ts'
import { createLog } from '../../server/core/log.ts'
import { drainOutbox } from '../../server/core/outbox.ts'
import { openSearch } from '../../server/core/search-client.ts'
import { rescreen } from '../../server/detection/rescreening.ts'
import { issueDocument } from '../../server/documents/issue-document.ts'
import { findPersonActor } from '../../server/identity/person-store.ts'
import { anonymousActor, makeContext, makeParts, systemActor } from '../../server/make-parts.ts'
import { postReports } from '../../server/partners/post-reports.ts'
import { listeners } from '../../server/subscribers.ts'
import { fixedClock } from '../support/fixed-clock.ts'

/** One piece of work in a process of its own, which is killed just before its nth statement reaches the database. */
export type Errand = {
  databaseUrl: string
  search: { url: string; key: string; prefix: string }
  dataDir: string
  secret: string
  dataKeys: string
  now: string
  work: 'file' | 'act' | 'issue' | 'post' | 'drain' | 'rescreen'
  input: unknown
  personId?: string
  partnerId?: string
  dieBefore: number
}

const errand = JSON.parse(process.argv[2]!) as Errand
const log = createLog('silent')
const parts = makeParts({
  databaseUrl: errand.databaseUrl,
  role: APP_ROLE,
  secret: errand.secret,
  dataKeys: errand.dataKeys,
  clock: fixedClock(errand.now),
  log,
  search: openSearch({ ...errand.search, log }),
  files: openFileStore(path.join(errand.dataDir, 'files')),
})

let statements = 0
parts.database.pool.on('connect', (client) => {
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    statements++
    if (statements === errand.dieBefore) process.kill(process.pid, 'SIGKILL')
    return send(...args)
  }) as typeof client.query
})

const actor = async (): Promise<Ctx> => {
  if (errand.personId) return makeContext(parts, (await findPersonActor(parts, errand.personId))!)
  if (errand.partnerId)
    return makeContext(parts, {
      kind: 'partner',
      id: 'key',
      partnerId: errand.partnerId,
      scopes: ['reports:write', 'reports:read'],
      roles: [],
      authorityIds: [],
    })
  return makeContext(parts, ['drain', 'rescreen'].includes(errand.work) ? systemActor : anonymousActor('127.0.0.1'))
}

const works: Record<Errand['work'], (ctx: Ctx) => Promise<unknown>> = {
  file: (ctx) => fileSubmission(ctx, errand.input),
  act: (ctx) => performCaseAction(ctx, errand.input as never),
  issue: (ctx) => issueDocument(ctx, errand.input),
  post: (ctx) => postReports(ctx, errand.input as never),
  rescreen: (ctx) => rescreen(ctx),
  drain: (ctx) => drainOutbox(ctx, listeners),
}

await works[errand.work](await actor())
process.stdout.write(`done after ${statements} statements`)
process.exit(0)
