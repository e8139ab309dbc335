import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Ctx } from '../../server/core/context.ts'
import { drainOutbox, enqueue, type Listener, outboxState } from '../../server/core/outbox.ts'
import { inTransaction } from '../../server/core/transaction.ts'
import { type House, openHouse } from '../support/house.ts'

let house: House
let ctx: Ctx
beforeAll(async () => {
  house = await openHouse()
  ctx = house.system()
})
beforeEach(() => query('delete from outbox'))
afterAll(() => house.close())

const query = async (text: string, values: unknown[] = []) => (await house.parts.database.pool.query(text, values)).rows

const put = (listener: string, ids: readonly string[]) =>
  inTransaction(ctx, (tx) =>
    enqueue(
      tx,
      ids.map((subjectId) => ({ listener, subjectId })),
    ),
  )

const ids = (count: number) => Array.from({ length: count }, () => randomUUID())

/** Everything becomes due now, as if the time had passed. */
const letTimePass = () => query('update outbox set next_try_at = now()')

const listener = (name: string, handle: (subjectIds: string[]) => Promise<void> | void): Listener => ({
  name,
  on: [],
  handle: async (_ctx, subjectIds) => handle(subjectIds),
})

describe('the outbox', () => {
  it('hands each listener its own rows, once, and forgets them when they are done', async () => {
    const [mine, theirs] = [ids(3), ids(2)]
    await put('mine', mine)
    await put('theirs', theirs)
    const got: string[] = []
    await drainOutbox(ctx, [listener('mine', (given) => void got.push(...given))])
    expect(got.sort()).toEqual([...mine].sort())
    expect(await outboxState(ctx)).toEqual({ waiting: 2, parked: 0 })
    await drainOutbox(ctx, [listener('mine', (given) => void got.push(...given))])
    expect(got).toHaveLength(3)
  })

  it('asks about a subject once, however often it changed', async () => {
    const [subject] = ids(1)
    await put('mine', [subject!, subject!, subject!])
    const calls: string[][] = []
    await drainOutbox(ctx, [listener('mine', (given) => void calls.push(given))])
    expect(calls).toEqual([[subject]])
  })

  it('holds nothing of a change that was undone', async () => {
    const work = inTransaction(ctx, async (tx) => {
      await enqueue(tx, [{ listener: 'mine', subjectId: randomUUID() }])
      throw new Error('undone')
    })
    await expect(work).rejects.toThrow('undone')
    expect(await outboxState(ctx)).toEqual({ waiting: 0, parked: 0 })
  })

  it('works off more than one batch', async () => {
    await put('mine', ids(1_200))
    const sizes: number[] = []
    await drainOutbox(ctx, [listener('mine', (given) => void sizes.push(given.length))])
    expect(sizes).toEqual([500, 500, 200])
    expect(await outboxState(ctx)).toEqual({ waiting: 0, parked: 0 })
  })

  it('gives two workers different rows, so that nothing is done twice and nothing is left', async () => {
    const all = ids(1_000)
    await put('mine', all)
    const got: string[] = []
    const slow = listener('mine', async (given) => {
      got.push(...given)
      await query('select pg_sleep(0.05)')
    })
    await Promise.all([drainOutbox(ctx, [slow]), drainOutbox(ctx, [slow])])
    expect(got).toHaveLength(1_000)
    expect(new Set(got)).toEqual(new Set(all))
  })

  it('keeps the rows of a listener that fails, waits longer each time, and tries again', async () => {
    await put('mine', ids(2))
    let calls = 0
    const failing = listener('mine', () => {
      calls++
      throw new Error('not today')
    })
    for (let n = 0; n < 3; n++) {
      await drainOutbox(ctx, [failing])
      await query("update outbox set next_try_at = now() + interval '1 hour'")
      await drainOutbox(ctx, [failing]) // nothing is due
      await letTimePass()
    }
    expect(calls).toBe(3)
    const rows = await query('select attempts, last_error, parked_at from outbox')
    expect(rows).toEqual([1, 2].map(() => ({ attempts: 3, last_error: 'not today', parked_at: null })))
    await drainOutbox(ctx, [listener('mine', () => {})])
    expect(await outboxState(ctx)).toEqual({ waiting: 0, parked: 0 })
  })

  it('waits longer after each failure', async () => {
    await put('mine', ids(1))
    const failing = listener('mine', () => {
      throw new Error('not today')
    })
    for (const seconds of [1, 2, 4, 8, 16, 30, 30]) {
      const [before] = await query('select clock_timestamp() as at')
      await drainOutbox(ctx, [failing])
      const isSo = `next_try_at - make_interval(secs => $2) between $1 and clock_timestamp() as "isSo"`
      expect([seconds, await query(`select ${isSo} from outbox`, [before.at, seconds])]).toEqual([
        seconds,
        [{ isSo: true }],
      ])
      await letTimePass()
    }
  })

  it('finds the poison among good rows, parks it alone and says so', async () => {
    const [poison, ...good] = ids(5) as [string, ...string[]]
    await put('mine', [poison, ...good])
    const done: string[] = []
    const handler = listener('mine', (given) => {
      if (given.includes(poison)) throw new Error('cannot be read')
      done.push(...given)
    })
    for (let n = 0; n < 14; n++) {
      await drainOutbox(ctx, [handler])
      await letTimePass()
    }
    expect(done.sort()).toEqual([...good].sort())
    expect(await outboxState(ctx)).toEqual({ waiting: 0, parked: 1 })
    expect(await query('select subject_id, attempts, last_error from outbox')).toEqual([
      { subject_id: poison, attempts: 12, last_error: 'cannot be read' },
    ])
  })

  it('never parks a row because another server is away', async () => {
    await put('mine', ids(3))
    const handler = listener('mine', () => {
      throw new Error('The search does not answer. Try again in a moment.')
    })
    for (let n = 0; n < 30; n++) {
      await drainOutbox(ctx, [handler])
      await letTimePass()
    }
    expect(await outboxState(ctx, 'mine')).toEqual({ waiting: 3, parked: 0 })
    await drainOutbox(ctx, [listener('mine', () => {})])
    expect(await outboxState(ctx)).toEqual({ waiting: 0, parked: 0 })
  })

  it('goes on for other listeners while one fails', async () => {
    const [one] = ids(1)
    await put('failing', ids(1))
    await put('fine', [one!])
    const got: string[] = []
    await drainOutbox(ctx, [
      listener('failing', () => {
        throw new Error('not today')
      }),
      listener('fine', (given) => void got.push(...given)),
    ])
    expect(got).toEqual([one])
  })
})
