import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { text } from '../core/validate.ts'
import { searchSellers } from '../sellers/search-sellers.ts'
import { catchUp } from './catch-up.ts'
import { openHouse } from './open-house.ts'
import { parseLine } from './parse-line.ts'
import { readLines, sizeOfFile } from './read-lines.ts'
import { put, tell } from './tell.ts'

const MOST_HITS = 10
const AT_ONCE = 8
const MOST_TRIES = 5
const PAUSE_MS = 1_000

/** What can be looked for: without anything to be seen it would list all sellers, as the desk does. */
const line = z.object({ id: z.union([text(200, 1), z.number()]).transform(String), query: text(100, 1) })

type Query = z.output<typeof line>

/** Searches for each line of a file, as the desk would. */
export const search = async (file: string): Promise<void> => {
  if (file !== '-') await sizeOfFile(file)
  const house = await openHouse({ logLevel: 'error' })
  try {
    const ctx = house.system()
    await catchUp(ctx)
    await answerAll(ctx, file)
  } finally {
    await house.close()
  }
}

const answerAll = async (ctx: Ctx, file: string): Promise<void> => {
  let batch: Query[] = []
  for await (const { number, text } of readLines(file)) {
    const parsed = parseLine(text, [line])
    if ('row' in parsed) batch.push(parsed.row)
    else {
      tell(`line ${number}: ${parsed.problem}`)
      process.exitCode = 1
    }
    if (batch.length === AT_ONCE) {
      await answer(ctx, batch)
      batch = []
    }
  }
  await answer(ctx, batch)
}

const answer = async (ctx: Ctx, queries: readonly Query[]): Promise<void> => {
  for (const found of await Promise.all(queries.map((query) => find(ctx, query)))) put(JSON.stringify(found))
}

/** Nobody waits at a screen: a search server that is busy or just started is asked again before PostgreSQL answers. */
const find = async (ctx: Ctx, { id, query }: Query) => {
  let found = await searchSellers(ctx, { query, first: MOST_HITS })
  for (let again = 0; found.degraded && again < MOST_TRIES; again++) {
    await sleep(PAUSE_MS)
    found = await searchSellers(ctx, { query, first: MOST_HITS })
  }
  if (found.degraded) tell(`${id}: the search server does not answer; found by the name as written only`)
  return { id, hits: found.rows.map(({ row, why }) => ({ id: row.id, name: row.name, why })) }
}
