import '../identity-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, InvalidInput, NotFound } from '../../core/errors.ts'
import { appendEvent } from '../../core/event-log.ts'
import { say } from '../../core/words.ts'
import { type Person, personColumns } from '../person-store.ts'

/** Throws Forbidden for who may not make accounts. */
export const mayAdminister = (ctx: Ctx, action: string): void => {
  if (!ctx.can('administer', 'Person')) throw new Forbidden(action)
}

const OWN = {
  zh: '不能变更自己的账号，请由另一位系统管理员办理',
  en: 'Nobody changes their own account here. Ask another administrator.',
}

/** Holds a person whom the actor may change, until the transaction ends. NotFound; InvalidInput for their own account. */
export const lockPerson = async (ctx: Ctx, id: string): Promise<Person> => {
  const found = await ctx.db
    .selectFrom('person')
    .select(personColumns)
    .where('id', '=', id)
    .where(ctx.readable('Person'))
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('person')
  if (ctx.actor.id === id) throw new InvalidInput([{ path: 'personId', message: say(OWN, ctx.locale) }])
  return found
}

/** What the person has open ends: every session, at once. */
export const endSessions = async (ctx: Ctx, personId: string): Promise<void> => {
  await ctx.db.deleteFrom('personSession').where('userId', '=', personId).execute()
}

/** Writes into the record of an account. No name and no address: events are for ever. */
export const tellPerson = (ctx: Ctx, { recordId }: Person, type: string, data: Record<string, unknown>) =>
  appendEvent(ctx, { subjectType: 'Person', subjectId: recordId, type, data })

const UNKNOWN = { zh: '没有登记，请重新选择', en: 'This is not on the register. Choose again.' }
const keys: Record<string, string> = {
  person_authority_id_fkey: 'authorityId',
  person_brand_id_fkey: 'brandId',
  person_partner_id_fkey: 'partnerId',
  person_seller_id_fkey: 'sellerId',
}

/** Names the field whose office, brand, platform or seller is not there. */
export const refuseUnknown =
  (ctx: Ctx) =>
  (error: { code?: string; constraint?: string }): never => {
    const path = error.code === '23503' ? keys[error.constraint ?? ''] : undefined
    if (path) throw new InvalidInput([{ path, message: say(UNKNOWN, ctx.locale) }])
    throw error
  }
