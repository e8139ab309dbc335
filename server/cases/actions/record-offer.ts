import type { Words } from '../../core/words.ts'
import { refuseAnswer } from '../check-day.ts'
import { type Answers, defineCaseAction } from '../define-case-action.ts'
import type { Side } from '../mediation-facts.ts'
import { sideOptions } from '../side-options.ts'

const SIDES = { complainant: { zh: '您', en: 'You' }, respondent: { zh: '对方', en: 'The other side' } } as const
const KINDS = {
  offer: { zh: '提出了方案', en: 'made an offer' },
  counterOffer: { zh: '提出了新方案', en: 'made a new offer' },
  acceptance: { zh: '接受了方案', en: 'accepted the offer' },
  rejection: { zh: '没有接受方案', en: 'did not accept the offer' },
} as const

/** Who offered or answered what; of events of old, which do not tell, that something was. */
const offerStory = ({ side, kind }: Answers): Words => {
  const [who, what] = [SIDES[side as Side], KINDS[kind as keyof typeof KINDS]]
  return who && what
    ? { zh: `${who.zh}${what.zh}`, en: `${who.en} ${what.en}` }
    : { zh: '调解中提出或者答复了方案', en: 'An offer was made or answered in mediation' }
}

/** 调解方案: Order 121, articles 18 to 24: what one side offers and the other answers, until they agree or cannot. */
export const recordOffer = defineCaseAction({
  name: 'recordOffer',
  words: { zh: '登记调解方案', en: 'Record an offer or its answer' },
  consequence: {
    zh: '记入本案；被投诉人的方案同时告知投诉人',
    en: 'Kept with the case; what the seller offers is told to the complainant',
  },
  from: { mediation: ['mediating'] },
  fields: [
    { name: 'side', kind: 'CHOICE', words: { zh: '哪一方', en: 'Which side' }, required: true, options: sideOptions },
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '性质', en: 'What it is' },
      required: true,
      options: ({ facts }) =>
        facts.offerBy === undefined
          ? [{ value: 'offer', words: { zh: '提出方案', en: 'An offer' } }]
          : [
              { value: 'counterOffer', words: { zh: '提出新方案', en: 'A counter-offer' } },
              { value: 'acceptance', words: { zh: '接受对方方案', en: 'Accepts the offer' } },
              { value: 'rejection', words: { zh: '不接受对方方案', en: 'Rejects the offer' } },
            ],
    },
    { name: 'amountFen', kind: 'MONEY', words: { zh: '金额', en: 'Amount' } },
    { name: 'terms', kind: 'LONG_TEXT', words: { zh: '内容', en: 'What was said' }, required: true, maxLength: 1_000 },
  ],
  story: (told) => offerStory(told),
  carryOut: async (ctx, { side, kind, amountFen, terms }, { facts }) => {
    if (kind !== 'offer' && kind !== 'counterOffer' && side === facts.offerBy)
      refuseAnswer(ctx, 'side', { zh: '答复应当由对方作出', en: 'The other side answers the offer.' })
    const opens = kind === 'offer' || kind === 'counterOffer'
    return {
      facts: { offerBy: opens ? (side as Side) : null },
      ...(side === 'respondent' ? { message: String(terms) } : { note: String(terms) }),
      data: { side, kind, amountFen: amountFen ?? null },
    }
  },
})
