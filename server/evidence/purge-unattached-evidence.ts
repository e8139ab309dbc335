import type { Ctx } from '../core/context.ts'
import { inTransaction } from '../core/transaction.ts'
import { IS_FREE } from './evidence-store.ts'

const KEPT_HOURS = 48
const BATCH = 50

/** Deletes what was uploaded and never filed, 48 hours after it came. Returns how many. */
export const purgeUnattachedEvidence = async (ctx: Ctx): Promise<number> => {
  let purged = 0
  for (;;) {
    const batch = await purgeBatch(ctx)
    purged += batch
    if (batch < BATCH) return purged
  }
}

/** The files go while the rows are locked: a filing that comes in between waits, and is then told to send them again. */
const purgeBatch = (ctx: Ctx): Promise<number> =>
  inTransaction(ctx, async (tx) => {
    const before = new Date(tx.clock.now().getTime() - KEPT_HOURS * 3_600_000)
    const rows = await tx.db
      .selectFrom('evidence')
      .select(['id', 'storageKey', 'previewKey'])
      .where(IS_FREE)
      .where('receivedAt', '<', before)
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    if (rows.length === 0) return 0
    for (const { storageKey, previewKey } of rows) {
      await tx.files.remove(storageKey)
      if (previewKey) await tx.files.remove(previewKey)
    }
    const ids = rows.map((row) => row.id)
    await tx.db.deleteFrom('evidence').where('id', 'in', ids).where('submissionId', 'is', null).execute()
    return rows.length
  })
