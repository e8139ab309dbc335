import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import type { Ctx } from '../../server/core/context.ts'
import {
  appendEvent,
  appendEvents,
  appendFirstEvents,
  findBrokenLink,
  listEvents,
} from '../../server/core/event-log.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let ctx: Ctx
let owner: pg.Client
beforeAll(async () => {
  house = await openHouse()
  ctx = await house.as('head')
  owner = new pg.Client({ connectionString: house.databaseUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await house.close()
})

const append = (subjectId: string, type: string, data?: Record<string, unknown>) =>
  inTransaction(ctx, (tx) => appendEvent(tx, { subjectType: 'Case', subjectId, type, data }))

const chain = async (length: number): Promise<string> => {
  const subjectId = randomUUID()
  for (let n = 0; n < length; n++) await append(subjectId, `step${n}`, { n })
  return subjectId
}

const brokenAt = (subjectId: string) => findBrokenLink(ctx, 'Case', subjectId)

describe('events', () => {
  it('tell who did what when, in order', async () => {
    const subjectId = await chain(3)
    const events = await listEvents(ctx, [subjectId])
    expect(events.map(({ position, type, data }) => [position, type, data])).toEqual([
      [1, 'step0', { n: 0 }],
      [2, 'step1', { n: 1 }],
      [3, 'step2', { n: 2 }],
    ])
    expect(events[0]).toMatchObject({
      actorKind: 'person',
      actorId: house.town.ids.head,
      at: house.clock.now(),
      public: false,
    })
  })

  it('are chained the same whether written one by one or many at once', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const event = (subjectId: string, type: string) => ({ subjectType: 'Case', subjectId, type })
    await inTransaction(ctx, async (tx) => {
      await appendFirstEvents(tx, [event(one, 'first'), event(other, 'first')])
      await appendEvents(tx, [event(one, 'second'), event(other, 'second')])
    })
    await append(one, 'third')
    expect(await brokenAt(one)).toBeUndefined()
    expect(await brokenAt(other)).toBeUndefined()
    expect((await listEvents(ctx, [one])).map(({ type }) => type)).toEqual(['first', 'second', 'third'])
  })

  it('keep any JSON as it was given, whatever the database makes of its keys', async () => {
    const data = {
      snake_case: 1,
      camelCase: { Z: [1, 'x', null, true], a: '𠮷', '': {} },
      big: 9_007_199_254_740_991,
      text: 'a"\\\n',
    }
    const subjectId = randomUUID()
    await append(subjectId, 'strange', data)
    const [event] = await listEvents(ctx, [subjectId])
    expect(event?.data).toEqual(data)
    expect(await brokenAt(subjectId)).toBeUndefined()
  })

  it('of two writers at one subject leave one chain: the second has to try again', async () => {
    const subjectId = await chain(1)
    const results = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => append(subjectId, `race${n}`)))
    const written = results.filter(({ status }) => status === 'fulfilled').length
    expect(written).toBeGreaterThan(0)
    expect(await listEvents(ctx, [subjectId])).toHaveLength(1 + written)
    expect(await brokenAt(subjectId)).toBeUndefined()
  })

  it('go away with the change they tell of', async () => {
    const subjectId = randomUUID()
    const work = inTransaction(ctx, async (tx) => {
      await appendEvent(tx, { subjectType: 'Case', subjectId, type: 'undone' })
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await listEvents(ctx, [subjectId])).toEqual([])
  })
})

describe('the past', () => {
  it.each([
    'update event set type = type',
    'delete from event',
    'truncate event',
    'update access_log set reason = reason',
    'delete from access_log',
    'truncate access_log',
    'alter table event disable trigger all',
    'drop trigger event_append_only on event',
    'create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$',
  ])('cannot be changed by the application: %s', async (statement) => {
    await chain(1)
    await expect(house.parts.database.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  })

  it.each(['update event set type = type', 'delete from event', 'truncate event', 'delete from access_log'])(
    'is refused even to the owner of the tables, unless he takes the lock off first: %s',
    async (statement) => {
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '42501' })
    },
  )

  const asTamperer = async (statement: string, values: unknown[]) => {
    await owner.query('alter table event disable trigger user')
    await owner.query(statement, values)
    await owner.query('alter table event enable trigger user')
  }

  it.each([
    ['what was done', "update event set type = 'other' where subject_id = $1 and position = 3", 3],
    ['who did it', "update event set actor_id = 'somebody' where subject_id = $1 and position = 2", 2],
    ['when', "update event set at = at - interval '1 day' where subject_id = $1 and position = 4", 4],
    ['what it says', `update event set data = '{"n": 7}' where subject_id = $1 and position = 1`, 1],
    ['whether the filer may know', 'update event set public = true where subject_id = $1 and position = 5', 5],
    ['a missing one', 'delete from event where subject_id = $1 and position = 3', 3],
    ['a first one cut off', 'delete from event where subject_id = $1 and position = 1', 1],
  ])('shows where it was changed by somebody who could: %s', async (_what, statement, at) => {
    const subjectId = await chain(5)
    expect(await brokenAt(subjectId)).toBeUndefined()
    await asTamperer(statement, [subjectId])
    expect(await brokenAt(subjectId)).toBe(at)
  })

  it('shows two events that changed places', async () => {
    const subjectId = await chain(4)
    await asTamperer('update event set position = 99 where subject_id = $1 and position = 2', [subjectId])
    await asTamperer('update event set position = 2 where subject_id = $1 and position = 3', [subjectId])
    await asTamperer('update event set position = 3 where subject_id = $1 and position = 99', [subjectId])
    expect(await brokenAt(subjectId)).toBe(2)
  })
})
