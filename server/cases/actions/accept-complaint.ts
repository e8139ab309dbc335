import { defineCaseAction } from '../define-case-action.ts'
import { checkFirstToReceive } from '../first-office.ts'
import { provenIdentity } from '../mediation-rules.ts'

/** 受理: Order 121, article 15: within 7 working days of receipt. Starts the 60 days of article 23. */
export const acceptComplaint = defineCaseAction({
  name: 'acceptComplaint',
  words: { zh: '决定受理', en: 'Accept' },
  consequence: {
    zh: '告知投诉人已受理，{C2}的调解期限从次日起算',
    en: 'The complainant is told; the limit of {C2} for mediation runs from the next day',
  },
  from: { mediation: ['registered'] },
  to: 'accepted',
  primary: true,
  checks: [provenIdentity],
  irreversible: true,
  endsClocks: ['C1'],
  startsClocks: ['C2'],
  fields: [
    {
      name: 'message',
      kind: 'LONG_TEXT',
      words: { zh: '给投诉人的话', en: 'A word to the complainant' },
    },
  ],
  story: () => ({ zh: '您的投诉已被受理', en: 'Your complaint was accepted' }),
  carryOut: async (ctx, _answers, found) => {
    await checkFirstToReceive(ctx, found)
    return undefined
  },
  apply: ({ message }) => ({ message: message ? String(message) : undefined }),
})
