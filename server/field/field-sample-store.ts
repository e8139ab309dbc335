import { type Selectable, sql } from 'kysely'
import './field-tables.ts'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import type { FieldSampleItemTable, FieldSampleTable } from './field-tables.ts'

export type FieldSample = Selectable<FieldSampleTable>
export type FieldSampleItem = Selectable<FieldSampleItemTable>

const readable = (ctx: Ctx) => ctx.db.selectFrom('fieldSample').selectAll().where(ctx.readable('FieldSample'))

/** Samples the actor may read, the newest first. */
export const listFieldSamples = (ctx: Ctx, page: PageRequest): Promise<Page<FieldSample>> =>
  keysetPage(readable(ctx), [{ name: 'id', column: 'id', direction: 'desc', type: 'uuid' }], page)

export const findFieldSample = (ctx: Ctx, id: string): Promise<FieldSample | undefined> =>
  readable(ctx).where('id', '=', id).executeTakeFirst()

export const getFieldSample = async (ctx: Ctx, id: string): Promise<FieldSample> => {
  const found = await findFieldSample(ctx, id)
  if (!found) throw new NotFound('field sample')
  return found
}

/** What samples the actor has read hold, in the order drawn. */
export const listSampleItems = (ctx: Ctx, sampleIds: readonly string[]): Promise<FieldSampleItem[]> =>
  ctx.db
    .selectFrom('fieldSampleItem')
    .selectAll()
    .where('fieldSampleId', '=', sql<string>`any(${sampleIds}::uuid[])`)
    .orderBy('fieldSampleId')
    .orderBy('place')
    .execute()
