import '../../sellers-tables.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 列入登记: a party known only from what somebody told becomes one of the register. */
export const confirmSeller = defineRegisterAction({
  name: 'confirmSeller',
  words: { zh: '列入登记', en: 'Put on the register' },
  consequence: {
    zh: '确认该商家真实存在，公众查找商家时可以看到其名称',
    en: 'This party is confirmed to exist; the public can find its name from now on',
  },
  about: 'seller',
  fields: [
    { name: 'ground', kind: 'TEXT', words: { zh: '依据', en: 'On what ground' }, required: true, maxLength: 300 },
  ],
  isPossible: ({ seller }) => seller.status === 'told',
  irreversible: true,
  async carryOut(ctx, { ground }, { seller }) {
    await ctx.db.updateTable('seller').set({ status: 'active' }).where('id', '=', seller.id).execute()
    return { ground }
  },
})
