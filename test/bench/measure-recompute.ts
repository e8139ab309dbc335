import type pg from 'pg'
import { countOutdatedClocks, recomputeClocks } from '../../server/cases/recompute-clocks.ts'
import { keepNotice } from '../../server/law/holiday-notice-store.ts'
import { reckoningInUse, setReckoning } from '../../server/law/reckoning.ts'
import { makeContext, systemActor } from '../../server/make-parts.ts'
import { inventedNotice } from '../support/invented-notice.ts'
import type { BenchDatabase, Measurement } from './bench.ts'
import { rounded } from './figures.ts'
import { openText } from './produced-rows.ts'

const CASES = 100_000

/** Every running clock after a calendar change, by the worker's own function, against PostgreSQL writing the same rows. */
export const recompute: Measurement = {
  name: 'recompute',
  async measure(bench) {
    const database = await bench.database()
    const builtIn = reckoningInUse()
    const client = await openText(database.url)
    await fill(client, database)
    const ctx = makeContext(database.parts, systemActor)
    await keepBefore(client)
    const { revision } = await keepNotice(ctx, inventedNotice())
    const start = performance.now()
    const { cases, changed } = await recomputeClocks(ctx)
    const ours = (performance.now() - start) / 1_000
    const left = await countOutdatedClocks(ctx, revision)
    if (cases !== CASES || left > 0) throw new Error(`${cases} cases reckoned, ${left} clocks left.`)
    bench.tell(`recompute: ${rounded(cases / ours)} cases/s, ${changed} changed`)
    const theirs = await writePlainly(client)
    setReckoning(builtIn)
    await client.end()
    await database.parts.database.close()
    return [
      {
        promise: `Recomputing the open clocks of ${CASES.toLocaleString('en')} cases`,
        ours: `${rounded(cases / ours)} cases/s`,
        against: `${rounded(cases / theirs)} cases/s SQL`,
        figure: theirs / ours,
        unit: '×',
        limit: { least: 0.1 },
        remarks: [
          `one process, batches kept one by one; a clock each, ${changed.toLocaleString('en')} moved, each with its event and explanation`,
          'against: the very same rows written by one transaction of three statements that reckon nothing',
        ],
      },
    ]
  },
}

/** Cases whose stored dates the new calendar moves, every one: the most there can be to write. */
const fill = async (client: pg.Client, { town }: BenchDatabase): Promise<void> => {
  await client.query(
    `insert into case_file (number, procedure, state, authority_id, category, summary, ruleset, received_on, due_on,
      due_clock, due_provisional)
    select 'C2026-' || lpad(i::text, 7, '0') || '-0', case i % 2 when 0 then 'mediation' else 'report' end, 'registered', $1,
      'counterfeit', '第' || i || '件', 'L121', date '2026-12-01' + i % 31, date '2026-12-20' + i % 31,
      case i % 2 when 0 then 'C1' else 'R1' end, true
    from generate_series(1, ${CASES}) as i`,
    [town.countyId],
  )
  await client.query(`
    insert into case_clock (case_id, clock, started_on, due_on, provisional, explanation)
    select id, due_clock, received_on, due_on, true, '[]' from case_file`)
  await client.query(`
    insert into event (subject_type, subject_id, position, type, actor_kind, at, data, public, hash)
    select 'Case', id, 1, 'openCase', 'system', now(), '{}', true, md5(number) from case_file`)
  await client.query('vacuum analyze')
}

const keepBefore = (client: pg.Client) =>
  client.query(`create table clock_before as select id, due_on, provisional, explanation from case_clock`)

/** Puts the rows back and writes the new ones once more, with nothing but SQL; how many seconds that takes. */
const writePlainly = async (client: pg.Client): Promise<number> => {
  await client.query(`
    create table clock_after as
    select id, case_id, due_on, provisional, explanation, calendar_revision, moved_from from case_clock`)
  await client.query(`
    update case_clock set due_on = b.due_on, provisional = b.provisional, explanation = b.explanation,
      calendar_revision = 0, moved_from = null from clock_before b where b.id = case_clock.id`)
  await client.query(`create table event_after as select * from event where type = 'recomputeClock'`)
  await client.query('vacuum analyze')
  const start = performance.now()
  await client.query('begin')
  await client.query(`
    update case_clock set due_on = a.due_on, provisional = a.provisional, explanation = a.explanation,
      calendar_revision = a.calendar_revision, moved_from = a.moved_from from clock_after a where a.id = case_clock.id`)
  await client.query(`
    update case_file set due_on = a.due_on, due_provisional = a.provisional, updated_at = now()
    from clock_after a where a.case_id = case_file.id and a.moved_from is not null`)
  await client.query(`
    insert into event (subject_type, subject_id, position, type, actor_kind, actor_id, at, data, public, prev_hash, hash)
    select subject_type, subject_id, position + 1, type, actor_kind, actor_id, at, data, public, hash, md5(hash)
    from event_after`)
  await client.query('commit')
  return (performance.now() - start) / 1_000
}
