import type { Ctx } from '../core/context.ts'
import { IS_FREE } from './evidence-store.ts'

/** Deletes an upload its sender took back before filing. False when there is none, or it belongs to something. */
export const discardUpload = async (ctx: Pick<Ctx, 'db' | 'files'>, uploadId: string): Promise<boolean> => {
  const row = await ctx.db
    .deleteFrom('evidence')
    .where('uploadId', '=', uploadId)
    .where(IS_FREE)
    .returning(['storageKey', 'previewKey'])
    .executeTakeFirst()
  if (!row) return false
  await ctx.files.remove(row.storageKey)
  if (row.previewKey) await ctx.files.remove(row.previewKey)
  return true
}
