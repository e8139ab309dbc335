import { describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import { loadDemoTown } from '../../server/demo/load-demo-town.ts'
import { TEST_SECRET } from '../support/house.ts'
import { openBareHouse } from './bare-house.ts'

/** How many cases of the town each ruleset has. */
const loadedOn = async (now: string): Promise<Record<string, number>> => {
  const bare = await openBareHouse(now)
  try {
    await loadDemoTown(bare.parts, { secret: TEST_SECRET })
    const { rows } = await sql<{ ruleset: string; count: number }>`
      select ruleset, count(*)::integer as count from case_file group by ruleset order by ruleset`.execute(
      bare.parts.db,
    )
    return Object.fromEntries(rows.map(({ ruleset, count }) => [ruleset, count]))
  } finally {
    await bare.close()
  }
}

describe('a town loaded on a day of the rules of before, or of both', () => {
  it.each([
    ['2026-04-10T02:00:00Z', ['L20']],
    ['2026-05-06T02:00:00Z', ['L121', 'L20']],
  ])(
    'tells its stories by the rules of their days: %s',
    async (now, rulesets) => {
      const counts = await loadedOn(now)
      expect(Object.keys(counts).sort()).toEqual(rulesets)
      for (const ruleset of rulesets) expect(counts[ruleset]).toBeGreaterThan(5)
    },
    600_000,
  )
})
