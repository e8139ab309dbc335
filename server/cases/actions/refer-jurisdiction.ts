import { InvalidInput } from '../../core/errors.ts'
import { say, type Words } from '../../core/words.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { checkReceiver, getCommonSuperior, needsReferable, whereTransferable } from '../transfer-rules.ts'
import { insertTransfer, moveTransfer } from '../transfer-store.ts'

/**
 * 报请指定管辖: Order 121, article 33; penalty procedure rules, articles 13, 14 and 16. Also at once, without talks; and
 * for a case that was transferred here, which may not be passed on: then the other office is named.
 */
export const referJurisdiction = defineCaseAction({
  name: 'referJurisdiction',
  words: { zh: '报请上级指定', en: 'Refer to the superior' },
  consequence: {
    zh: '共同的上一级机关{J2}内指定处理机关；指定之前责任机关不变',
    en: 'The superior of both offices designates one within {J2}; until then the same office answers for it',
  },
  from: whereTransferable,
  needs: needsReferable,
  irreversible: true,
  endsClocks: ['J1'],
  startsClocks: ['J2'],
  fields: [
    {
      name: 'authorityId',
      kind: 'AUTHORITY',
      words: { zh: '认为有权处理的机关', en: 'The office held competent' },
      hint: { zh: '已有移送待答复时不必填', en: 'Not needed while a transfer is open' },
    },
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '报请理由', en: 'Why' }, required: true, maxLength: 1_000 },
  ],
  apply: ({ authorityId, reason }, found) => ({
    office: { transferState: 'referred', ...(found.offeredToId ? {} : { offeredToId: String(authorityId) }) },
    note: String(reason),
  }),
  carryOut: async (ctx, { authorityId, reason }, found) => {
    const refuse = (words: Words) => {
      throw new InvalidInput([{ path: 'authorityId', message: say(words, ctx.locale) }])
    }
    if (found.offeredToId !== null && authorityId && authorityId !== found.offeredToId) refuse(IT_IS_OPEN)
    if (found.offeredToId === null) {
      if (!authorityId) return refuse(NAME_IT)
      const kind = await checkReceiver(ctx, found, String(authorityId))
      await insertTransfer(ctx, found, { toAuthorityId: String(authorityId), kind, reason: String(reason) })
    }
    const superior = await getCommonSuperior(ctx, found, found.offeredToId ?? String(authorityId))
    await moveTransfer(ctx, found.id, 'referred')
    return { data: { superior } }
  },
})

const IT_IS_OPEN = {
  zh: '与另一机关的移送还没有了结，只能就该机关报请指定',
  en: 'The transfer to another office is still open; only that one can be referred.',
}
const NAME_IT = { zh: '请选择认为有权处理的机关', en: 'Choose the office you hold competent.' }
