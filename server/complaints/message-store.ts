import type { Selectable } from 'kysely'
import './complaints-tables.ts'
import type { Ctx } from '../core/context.ts'
import { say } from '../core/words.ts'
import type { SubmissionMessageTable } from './complaints-tables.ts'

export type Message = Selectable<SubmissionMessageTable>

export type NewMessage = {
  submissionId: string
  direction: 'FROM_FILER' | 'TO_FILER'
  body: string
  /** The same in English; `body` then is the Chinese. */
  bodyEn?: string
  caseId?: string
  clientRequestId?: string
}

/** A message as its reader is told it: in their language where both were kept, else as it was written. */
export const bodyOf = (ctx: Pick<Ctx, 'locale'>, { body, bodyEn }: Pick<Message, 'body' | 'bodyEn'>): string =>
  say({ zh: body, en: bodyEn ?? body }, ctx.locale)

/** The id it is kept under; undefined when the same request was kept before. */
export const insertMessage = async (ctx: Ctx, message: NewMessage): Promise<string | undefined> => {
  const row = await ctx.db
    .insertInto('submissionMessage')
    .values({
      ...message,
      authorId: ctx.actor.kind === 'person' ? ctx.actor.id! : null,
      sentAt: ctx.clock.now(),
    })
    .onConflict((conflict) => conflict.column('clientRequestId').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** What was kept of a request before. */
export const findMessageByRequest = (ctx: Ctx, clientRequestId: string): Promise<Message | undefined> =>
  ctx.db.selectFrom('submissionMessage').selectAll().where('clientRequestId', '=', clientRequestId).executeTakeFirst()

export const listMessages = (ctx: Ctx, submissionId: string): Promise<Message[]> =>
  ctx.db
    .selectFrom('submissionMessage')
    .selectAll()
    .where('submissionId', '=', submissionId)
    .orderBy('sentAt')
    .orderBy('id')
    .execute()
