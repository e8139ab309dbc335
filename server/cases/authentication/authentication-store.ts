import { type Selectable, sql } from 'kysely'
import './authentication-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { NotFound } from '../../core/errors.ts'
import { keysetPage, type Page, type PageRequest } from '../../core/paging.ts'
import type { AuthenticationTable, Verdict } from './authentication-tables.ts'

export type Authentication = Selectable<AuthenticationTable>

const readable = (ctx: Ctx) => ctx.db.selectFrom('authentication').selectAll().where(ctx.readable('Authentication'))

/** Requests the actor may read: a brand those to it, officers those of their office; the latest first. */
export const listAuthentications = (
  ctx: Ctx,
  { isAnswered, ...request }: PageRequest & { isAnswered?: boolean | null },
): Promise<Page<Authentication>> =>
  keysetPage(
    readable(ctx).$if(typeof isAnswered === 'boolean', (query) =>
      query.where('verdict', isAnswered ? 'is not' : 'is', null),
    ),
    [{ column: 'id', name: 'id', direction: 'desc', type: 'uuid' }],
    request,
  )

/** What was asked about some findings and may be read, in the order asked. */
export const listAuthenticationsOf = (ctx: Ctx, findingIds: readonly string[]): Promise<Authentication[]> =>
  readable(ctx).where('findingId', '=', sql<string>`any(${findingIds}::uuid[])`).orderBy('id').execute()

/** The request with its row locked. Throws NotFound. */
export const lockAuthentication = async (ctx: Ctx, id: string): Promise<Authentication> => {
  const found = await readable(ctx).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw new NotFound('authentication')
  return found
}

/** Whether a case waits for another answer that stopped its limit. */
export const isCaseAwaiting = async (ctx: Ctx, caseId: string): Promise<boolean> => {
  const found = await ctx.db
    .selectFrom('authentication')
    .select('id')
    .where('caseId', '=', caseId)
    .where('pausesCase', '=', true)
    .where('verdict', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** What brands have said to the questions that stopped the limit of a case, each once. */
export const verdictsOfCase = async (ctx: Ctx, caseId: string): Promise<Verdict[]> => {
  const rows = await ctx.db
    .selectFrom('authentication')
    .select('verdict')
    .distinct()
    .where('caseId', '=', caseId)
    .where('pausesCase', '=', true)
    .execute()
  return rows.flatMap(({ verdict }) => verdict ?? [])
}
