import { readFile } from 'node:fs/promises'
import type { Pool } from 'pg'

const TICKS_A_SECOND = 100

/**
 * Processor time this program and the database's processes have used, in seconds: what others do on the machine counts
 * little. Undefined where there is no /proc. Processes that ended are not counted.
 */
export const processorSeconds = async (pool: Pool): Promise<number | undefined> => {
  const { user, system } = process.cpuUsage()
  const { rows } = await pool.query<{ pid: number }>('select pid from pg_stat_activity')
  try {
    const ticks = await Promise.all(
      rows.map(async ({ pid }) => {
        const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1)!.split(' ')
        return Number(fields[11]) + Number(fields[12])
      }),
    )
    return (user + system) / 1e6 + ticks.reduce((sum, count) => sum + count, 0) / TICKS_A_SECOND
  } catch {
    return undefined
  }
}
