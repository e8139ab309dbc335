import type { CaseRow } from '../server/cases/define-case-action.ts'
import { type CaseTransfer, listTransfers } from '../server/cases/transfer-store.ts'
import { findDivisionCodeOn } from '../server/identity/division-store.ts'
import { builder } from './builder.ts'
import { CaseRef } from './case-ref.ts'
import { AuthorityRef, loadAuthorities } from './identity.ts'

const states = ['offered', 'disputed', 'referred', 'accepted', 'returned', 'withdrawn', 'designated'] as const

const TransferStateRef = builder.enumType('TransferState', {
  description: 'How the handing over of a case stands: the first three are open, the others have ended.',
  values: {
    OFFERED: { value: 'offered', description: '待答复: waits for the answer of the office it is offered to.' },
    DISPUTED: {
      value: 'disputed',
      description: '管辖争议: the two offices have seven working days (Order 121, art. 33).',
    },
    REFERRED: { value: 'referred', description: '报请指定: the superior of both has seven working days.' },
    ACCEPTED: { value: 'accepted', description: '已接收: the receiving office answers for the case.' },
    RETURNED: { value: 'returned', description: '已退回: not taken; the sender goes on answering for it.' },
    WITHDRAWN: { value: 'withdrawn', description: '已撤回: the sender keeps it.' },
    DESIGNATED: { value: 'designated', description: '已指定: the superior decided who answers for it.' },
  } satisfies Record<string, { value: (typeof states)[number]; description: string }>,
})

const TransferRef = builder.objectRef<CaseTransfer>('CaseTransfer').implement({
  description: '移送: one handing over of a case, from the offer to its end.',
  fields: (t) => ({
    id: t.expose('id', { type: 'UUID', description: 'Its id.' }),
    state: t.field({ type: TransferStateRef, description: 'How it stands.', resolve: ({ state }) => state }),
    from: t.loadable({
      type: AuthorityRef,
      nullable: true,
      description: 'Who offered it.',
      load: loadAuthorities,
      resolve: ({ fromAuthorityId }) => fromAuthorityId,
    }),
    to: t.loadable({
      type: AuthorityRef,
      nullable: true,
      description: 'To whom.',
      load: loadAuthorities,
      resolve: ({ toAuthorityId }) => toAuthorityId,
    }),
    reason: t.exposeString('reason', { description: 'Why it was offered.' }),
    offeredAt: t.expose('offeredAt', { type: 'DateTime', description: 'When it was offered.' }),
    answer: t.exposeString('answer', {
      nullable: true,
      description: 'The reason of the answer or of the designation.',
    }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', nullable: true, description: 'When it ended.' }),
  }),
})

builder.objectFields(CaseRef, (t) => ({
  offeredTo: t.loadable({
    type: AuthorityRef,
    nullable: true,
    description: 'The office that was asked to take it; until it does, `authority` answers for the case.',
    load: loadAuthorities,
    resolve: (found) => found.offeredToId,
  }),
  transferState: t.field({
    type: TransferStateRef,
    nullable: true,
    description: 'How the open transfer stands; null when there is none.',
    resolve: (found) => found.transferState,
  }),
  transfers: t.field({
    type: [TransferRef],
    description: 'Every transfer of it, oldest first.',
    resolve: (found, _args, ctx) => listTransfers(ctx, found.id),
  }),
  divisionCode: t.string({
    nullable: true,
    description: 'The division code its office had on the day of receipt; later changes of the code leave it as it is.',
    resolve: async (found: CaseRow, _args, ctx) =>
      (await findDivisionCodeOn(ctx, found.authorityId, found.receivedOn)) ?? null,
  }),
}))
