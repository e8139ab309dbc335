import { z } from 'zod'
import './office-phone-tables.ts'
import type { Ctx, Parts } from '../core/context.ts'
import { Forbidden } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'

/** A landline with or without its area code and an extension, a service number, or a mobile of the office. */
const PHONE = /^(?:(?:0\d{2,3}-?)?[2-9]\d{6,7}(?:-\d{1,6})?|1[3-9]\d{9}|12345|12315)$/

/** A number of an office as it is printed; '' for none. */
export const officePhoneText = text(30)
  .transform((typed) =>
    typed
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[转–—]/g, '-'),
  )
  .refine((typed) => typed === '' || PHONE.test(typed), {
    error: inBoth({
      zh: '请填写办公电话，例如 0512-65550123 或者 0512-65550123-806；没有的留空',
      en: 'Write an office number such as 0512-65550123 or 0512-65550123-806, or leave it empty.',
    }),
  })

const officePhoneInput = z.strictObject({
  /** Empty takes it away. */
  phone: officePhoneText,
})

/** The number people of these ids gave; those who gave none are left out. */
export const findOfficePhones = async (
  ctx: Pick<Ctx, 'db'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('personContact')
    .select(['personId', 'officePhone'])
    .where('personId', 'in', personIds)
    .where('officePhone', '<>', '')
    .execute()
  return new Map(rows.map(({ personId, officePhone }) => [personId, officePhone]))
}

/**
 * Keeps at which number of the office the actor is reached; papers print it behind their name. Empty takes it away.
 * InvalidInput for what is no number; Forbidden for people who handle no cases.
 */
export const setOfficePhone = async (ctx: Ctx, input: { phone: string }): Promise<string> => {
  const personId = ctx.actor.id
  if (!personId || !ctx.can('setOfficePhone', 'Person')) throw new Forbidden('setOfficePhone')
  const { phone } = validate(ctx.locale, officePhoneInput, input)
  return inTransaction(ctx, async (tx) => {
    const id = await keepOfficePhone(tx, personId, phone)
    await appendEvent(tx, { subjectType: 'PersonContact', subjectId: id, type: 'setOfficePhone', data: { personId } })
    return phone
  })
}

/** Writes it in place of the one before. Returns the id of the row. */
export const keepOfficePhone = async (
  ctx: Pick<Parts, 'db' | 'clock'>,
  personId: string,
  officePhone: string,
): Promise<string> => {
  const kept = { officePhone, setAt: ctx.clock.now() }
  const { id } = await ctx.db
    .insertInto('personContact')
    .values({ personId, ...kept })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(kept))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
