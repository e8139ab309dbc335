import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/**
 * 撤回投诉: Order 121, article 23(1)(1). By the filer, or by an officer on the filer's word. After acceptance it ends
 * mediation, and both sides are told.
 */
export const withdrawComplaint = defineCaseAction({
  name: 'withdrawComplaint',
  words: { zh: '撤回投诉', en: 'Withdraw' },
  consequence: { zh: '投诉撤回后不再调解，不能恢复', en: 'Mediation stops and cannot be taken up again' },
  from: { mediation: ['registered', 'identityPending', 'accepted', 'mediating', 'suspended'] },
  to: 'withdrawn',
  irreversible: true,
  endsClocks: ['C1', 'C2'],
  fields: [
    { name: 'reason', kind: 'LONG_TEXT', words: { zh: '原因（内部）', en: 'Reason (internal)' }, maxLength: 500 },
  ],
  story: () => ({ zh: '投诉已撤回', en: 'The complaint was withdrawn' }),
  apply: ({ reason }) => ({ note: reason ? String(reason) : undefined, data: { reasonGiven: Boolean(reason) } }),
  carryOut: async (ctx, _answers, { state }) =>
    state === 'registered' || state === 'identityPending'
      ? undefined
      : { startsClocks: ['C3'], facts: { endedOn: ctx.clock.today() } },
})
