import '../../register-tables.ts'
import { Duplicate } from '../../../core/errors.ts'
import { checkComingDay, refuse } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 列入关注: an office keeps an eye on a seller until a day. */
export const watchSeller = defineRegisterAction({
  name: 'watchSeller',
  words: { zh: '列入关注名单', en: 'Put on the watch list' },
  consequence: {
    zh: '本单位的关注名单列出该商家及其变动，到期自动移出；商家不知情，也不影响其权利',
    en: 'Your office’s watch list shows the seller and what changes; it ends by itself. The seller is not told and loses nothing by it',
  },
  about: 'seller',
  leavesNoTrace: true,
  fields: [
    { name: 'reason', kind: 'TEXT', words: { zh: '关注理由', en: 'Why' }, required: true, maxLength: 300 },
    { name: 'endsOn', kind: 'DATE', words: { zh: '关注至', en: 'Until' }, required: true },
  ],
  async carryOut(ctx, answers, { seller }) {
    const { id: putBy, authorityId } = ctx.actor
    if (!putBy || !authorityId)
      return refuse(ctx, 'reason', {
        zh: '您不属于任何单位，不能列入关注',
        en: 'You belong to no office, so there is no list to put it on.',
      })
    checkComingDay(ctx, 'endsOn', answers.endsOn)
    const endsOn = String(answers.endsOn)
    const put = await ctx.db
      .insertInto('sellerWatch')
      .values({
        sellerId: seller.id,
        authorityId,
        reason: String(answers.reason).trim(),
        endsOn,
        putBy,
        putAt: ctx.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!put)
      throw new Duplicate(
        ctx.locale === 'en' ? 'Your office watches this seller already.' : '本单位已经在关注该商家',
        seller.id,
      )
    return { watchId: put.id, authorityId, endsOn }
  },
})
