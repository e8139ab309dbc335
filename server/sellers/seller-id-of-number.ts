import './sellers-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, InvalidInput } from '../core/errors.ts'
import { line, validate } from '../core/validate.ts'
import { say } from '../core/words.ts'

const NONE = {
  zh: '没有这个编号的商家，请核对商家页面上的编号',
  en: 'No seller has this number. Check it on the seller’s page.',
}

const number = line(40, 1)

/**
 * The seller that an account is to answer for, by the number an officer tells: administrators make accounts and may not
 * read the register. Says nothing else of it. Forbidden; InvalidInput at `sellerNumber` where there is none.
 */
export const sellerIdOfNumber = async (ctx: Ctx, sellerNumber: string): Promise<string> => {
  if (!ctx.can('administer', 'Person')) throw new Forbidden('administer')
  const asked = validate(ctx.locale, number, sellerNumber, 'sellerNumber').trim().toUpperCase()
  const seller = await ctx.db.selectFrom('seller').select('id').where('number', '=', asked).executeTakeFirst()
  if (!seller) throw new InvalidInput([{ path: 'sellerNumber', message: say(NONE, ctx.locale) }])
  return seller.id
}
