import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField } from '../enforcement-fields.ts'

const NOT_DUE = { zh: '没有待公示的处罚决定', en: 'No penalty waits to be made public' }

/** 公示处罚: publicity rules, articles 9 and 10. */
export const publishDecision = defineCaseAction({
  name: 'publishDecision',
  words: { zh: '记录公示', en: 'Record the publication' },
  consequence: { zh: '记录公示或者推送的日期', en: 'The day of publication, or of sending it on, is kept' },
  from: { enforcement: '*' },
  needs: ({ facts }) =>
    facts.decidedOn && facts.publicity !== 'none' && !facts.publishedOn && !facts.annulledOn ? null : NOT_DUE,
  endsClocks: ['B1', 'B1A'],
  fields: [dayField('publishedOn', { zh: '公示或者推送日期', en: 'On which day' })],
  apply: ({ publishedOn }) => ({
    clocksOn: String(publishedOn),
    facts: { publishedOn: String(publishedOn) },
    data: { publishedOn },
  }),
  carryOut: async (ctx, { publishedOn }, { facts }) => {
    checkPastDay(ctx, 'publishedOn', String(publishedOn), facts.decidedOn!)
    return undefined
  },
})
