import { deleteAsked } from '../case-link-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

const NOT_ASKED = { zh: '投诉人没有请求并入', en: 'The complainant did not ask to be joined' }

/** 不并入共同投诉: not the same dispute, or not the same operator (Order 121, article 12): it is handled by itself. */
export const keepApart = defineCaseAction({
  name: 'keepApart',
  words: { zh: '不并入，单独办理', en: 'Handle it apart' },
  consequence: {
    zh: '不并入投诉人所选的共同投诉，理由告知投诉人；本件照常办理',
    en: 'It is not joined to the joint complaint the complainant chose; they are told why, and it goes on by itself',
  },
  from: { mediation: ['registered', 'accepted'] },
  needs: ({ facts }) => (facts.asksToJoin ? null : NOT_ASKED),
  needsFiler: true,
  fields: [
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '理由（告知投诉人）', en: 'Reasons (the complainant is told)' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '您的投诉单独办理，没有并入共同投诉', en: 'Your complaint is handled by itself, not jointly' }),
  apply: ({ reason }) => ({ facts: { asksToJoin: null }, message: String(reason) }),
  carryOut: async (ctx, _answers, found) => {
    await deleteAsked(ctx, found.id)
    return undefined
  },
})
