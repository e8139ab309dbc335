import '../../sellers-tables.ts'
import { REAL_NAME_LEVELS, type RealNameLevel, realNameLevelWords } from '../../real-name-levels.ts'
import { checkPastDay, optionsOf } from '../check-answers.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 登记核验: how far it is known who this is, and when somebody last made sure. */
export const recordRealName = defineRegisterAction({
  name: 'recordRealName',
  words: { zh: '登记实名核验', en: 'Record a verification' },
  consequence: {
    zh: '更新实名程度，并从核验日起计算六个月后的复核日',
    en: 'The level is updated; the next check falls due six months after the day of this one',
  },
  about: 'seller',
  fields: [
    {
      name: 'level',
      kind: 'CHOICE',
      words: { zh: '实名程度', en: 'Level' },
      required: true,
      options: optionsOf(REAL_NAME_LEVELS, realNameLevelWords),
    },
    { name: 'checkedOn', kind: 'DATE', words: { zh: '核验日', en: 'Verified on' }, required: true, isPast: true },
  ],
  values: ({ seller }) => ({ level: seller.realNameLevel, checkedOn: seller.realNameCheckedOn ?? undefined }),
  async carryOut(ctx, { level, checkedOn }, { seller }) {
    checkPastDay(ctx, 'checkedOn', checkedOn)
    await ctx.db
      .updateTable('seller')
      .set({ realNameLevel: level as RealNameLevel, realNameCheckedOn: String(checkedOn) })
      .where('id', '=', seller.id)
      .execute()
    return { from: seller.realNameLevel, to: level, checkedOn }
  },
})
