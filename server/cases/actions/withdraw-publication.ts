import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'

const NOTHING = { zh: '没有需要撤回的公示', en: 'Nothing published has to be withdrawn' }

/** 撤回公示: publicity rules, article 11; penalty procedure rules, article 63: within three working days, with the reason. */
export const withdrawPublication = defineCaseAction({
  name: 'withdrawPublication',
  words: { zh: '撤回公示', en: 'Withdraw the publication' },
  consequence: { zh: '公示撤回并公开说明理由', en: 'It is withdrawn, and the reason is made public' },
  from: { enforcement: ['annulled', 'closed'] },
  needs: ({ facts }) => (facts.annulledOn && facts.publishedOn && !facts.unpublishedOn ? null : NOTHING),
  endsClocks: ['B2'],
  fields: [
    dayField('unpublishedOn', { zh: '撤回日期', en: 'On which day' }),
    longField('reason', { zh: '公开说明的理由', en: 'The reason made public' }),
  ],
  apply: ({ unpublishedOn, reason }) => ({
    clocksOn: String(unpublishedOn),
    facts: { unpublishedOn: String(unpublishedOn) },
    note: String(reason),
    data: { unpublishedOn },
  }),
  carryOut: async (ctx, { unpublishedOn }, { facts }) => {
    checkPastDay(ctx, 'unpublishedOn', String(unpublishedOn), facts.annulledOn!)
    return undefined
  },
})
