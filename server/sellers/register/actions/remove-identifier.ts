import '../../sellers-tables.ts'
import { defineRegisterAction } from '../define-register-action.ts'

/** 删除识别信息: something that turned out not to be this seller's. The log keeps its kind and why, not what it was. */
export const removeIdentifier = defineRegisterAction({
  name: 'removeIdentifier',
  words: { zh: '删除', en: 'Remove' },
  consequence: {
    zh: '不能再凭它找到该商家，删除后不能恢复',
    en: 'The seller is not found by it any more; it cannot be brought back',
  },
  about: 'identifier',
  fields: [{ name: 'reason', kind: 'TEXT', words: { zh: '删除理由', en: 'Why' }, required: true, maxLength: 300 }],
  irreversible: true,
  async carryOut(ctx, { reason }, { identifiers, targetId }) {
    await ctx.db.deleteFrom('sellerIdentifier').where('id', '=', targetId).execute()
    return { identifierId: targetId, kind: identifiers.find(({ id }) => id === targetId)!.kind, reason }
  },
})
