import '../../register-tables.ts'
import { Duplicate } from '../../../core/errors.ts'
import { EXEMPTION_KINDS, type ExemptionKind, exemptionKindWords } from '../../exemption-kinds.ts'
import { checkPastDay, optionsOf, textOf } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 登记自我声明: which of the four declarations an unregistered seller shows, since when, and where. */
export const recordExemption = defineRegisterAction({
  name: 'recordExemption',
  words: { zh: '登记自我声明', en: 'Add a self-declaration' },
  consequence: {
    zh: '记录商家公示的免登记自我声明，不代表已经核实',
    en: 'Keeps what the seller declares; it is not thereby verified',
  },
  about: 'seller',
  fields: [
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '声明类型', en: 'Declaration' },
      required: true,
      options: optionsOf(EXEMPTION_KINDS, exemptionKindWords),
    },
    { name: 'declaredOn', kind: 'DATE', words: { zh: '声明日期', en: 'Declared on' }, required: true, isPast: true },
    { name: 'shownAt', kind: 'TEXT', words: { zh: '公示位置', en: 'Where it is shown' }, maxLength: 300 },
  ],
  async carryOut(ctx, answers, { seller }) {
    checkPastDay(ctx, 'declaredOn', answers.declaredOn)
    const kind = answers.kind as ExemptionKind
    const declaredOn = String(answers.declaredOn)
    const added = await ctx.db
      .insertInto('sellerExemption')
      .values({ sellerId: seller.id, kind, declaredOn, shownAt: textOf(answers.shownAt), endedOn: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!added)
      throw new Duplicate(
        ctx.locale === 'en' ? 'This declaration of that day is on record already.' : '当天的同一声明已经登记过了',
        seller.id,
      )
    return { exemptionId: added.id, kind, declaredOn }
  },
})
