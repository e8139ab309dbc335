import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { Partner } from './partner-store.ts'

/** Every partner platform the actor may read, by name. They are few. */
export const listPartners = (ctx: Ctx): Promise<Partner[]> =>
  ctx.db.selectFrom('partner').selectAll().where(ctx.readable('Partner')).orderBy('name').execute()
