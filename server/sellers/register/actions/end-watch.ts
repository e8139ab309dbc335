import '../../register-tables.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 移出关注名单, before its day. */
export const endWatch = defineRegisterAction({
  name: 'endWatch',
  words: { zh: '移出关注名单', en: 'Take off the watch list' },
  consequence: { zh: '不再关注，记录保留', en: 'It is not watched any more; that it was stays on record' },
  about: 'watch',
  leavesNoTrace: true,
  fields: [],
  async carryOut(ctx, _answers, { targetId, watches }) {
    await ctx.db
      .updateTable('sellerWatch')
      .set({ endedAt: ctx.clock.now(), endedBy: ctx.actor.id ?? null })
      .where('id', '=', targetId)
      .execute()
    return { watchId: targetId, authorityId: watches.find(({ id }) => id === targetId)!.authorityId }
  },
})
