import { InvalidInput } from '../../core/errors.ts'
import { say } from '../../core/words.ts'
import { findSubtreeIds } from '../../identity/authority-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { atNewOffice, getCommonSuperior, needsDispute, whereTransferable } from '../transfer-rules.ts'
import { endTransfer } from '../transfer-store.ts'

/** 指定管辖: Order 121, article 33; penalty procedure rules, articles 13, 15 and 16: the superior of both offices decides. */
export const designateAuthority = defineCaseAction({
  name: 'designateAuthority',
  words: { zh: '指定处理机关', en: 'Designate the office' },
  consequence: {
    zh: '被指定的机关即刻负责本案，不得再移送',
    en: 'The designated office answers for the case at once and may not pass it on',
  },
  from: whereTransferable,
  needs: needsDispute,
  irreversible: true,
  endsClocks: ['J1', 'J2'],
  fields: [
    { name: 'authorityId', kind: 'AUTHORITY', words: { zh: '处理机关', en: 'Which office' }, required: true },
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '指定理由', en: 'Why' }, required: true, maxLength: 1_000 },
  ],
  story: () => ({
    zh: '上级已指定办理您的事项的机关',
    en: 'The superior office has designated who handles your matter',
  }),
  apply: ({ authorityId, reason }, found) => ({
    ...(authorityId === found.authorityId ? {} : atNewOffice(found)),
    office: {
      authorityId: String(authorityId),
      offeredToId: null,
      transferState: null,
      distributedById: null,
      receivedByTransfer: true,
    },
    note: String(reason),
    data: { officeWas: found.authorityId, office: authorityId },
  }),
  carryOut: async (ctx, { authorityId, reason }, found) => {
    const superior = await getCommonSuperior(ctx, found, found.offeredToId!)
    const designatedId = String(authorityId)
    if (designatedId === superior || !(await findSubtreeIds(ctx, superior)).includes(designatedId))
      throw new InvalidInput([
        {
          path: 'authorityId',
          message: say(
            { zh: '只能指定共同上一级的下级机关', en: 'Choose an office under the superior of both.' },
            ctx.locale,
          ),
        },
      ])
    await endTransfer(ctx, found.id, { state: 'designated', answer: String(reason), designatedId })
    return undefined
  },
})
