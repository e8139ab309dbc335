import { type Selectable, sql } from 'kysely'
import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import type { ApiKeyTable, PartnerTable } from './partners-tables.ts'

export type Partner = Selectable<PartnerTable>
export type ApiKey = Omit<Selectable<ApiKeyTable>, 'secretHash'>

export const API_KEY_COLUMNS = [
  'id',
  'partnerId',
  'name',
  'prefix',
  'scopes',
  'createdAt',
  'createdBy',
  'lastUsedAt',
  'revokedAt',
] as const

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** The partner with its row locked, so that what happens to it happens in turn. Throws NotFound. */
export const lockPartner = async (ctx: Ctx, partnerId: string): Promise<Partner> => {
  const partner = await ctx.db
    .selectFrom('partner')
    .selectAll()
    .where('id', '=', partnerId)
    .where(ctx.readable('Partner'))
    .forUpdate()
    .executeTakeFirst()
  if (!partner) throw new NotFound('partner')
  return partner
}

/** Those of the ids, whoever asks: a partner's name stands beside its reports. */
export const findPartnersByIds = (ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Partner[]> =>
  ctx.db.selectFrom('partner').selectAll().where('id', '=', anyOf(ids)).execute()

/** The keys of some partners, which the caller has read, newest first; never their secrets. */
export const listApiKeysOf = (ctx: Ctx, partnerIds: readonly string[]): Promise<ApiKey[]> =>
  ctx.db
    .selectFrom('apiKey')
    .select(API_KEY_COLUMNS)
    .where('partnerId', '=', anyOf(partnerIds))
    .orderBy('id', 'desc')
    .execute()

/** How many reports some partners, which the caller has read, have posted. */
export const countReportsOf = async (ctx: Ctx, partnerIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await ctx.db
    .selectFrom('partnerReport')
    .select(['partnerId', ({ fn }) => fn.countAll<number>().as('count')])
    .where('partnerId', '=', anyOf(partnerIds))
    .groupBy('partnerId')
    .execute()
  return new Map(rows.map((row) => [row.partnerId, Number(row.count)]))
}
