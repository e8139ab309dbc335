import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { needsSeized } from '../enforcement-needs.ts'
import { findCaseClock } from '../find-case-clock.ts'

/** 延长查封、扣押: penalty procedure rules, article 38; Administrative Coercion Law, article 25: once, by 30 days at most. */
export const extendSeizure = defineCaseAction({
  name: 'extendSeizure',
  words: { zh: '延长查封、扣押', en: 'Lengthen the seizure' },
  consequence: {
    zh: '延长三十日，只能一次；当事人将收到书面告知',
    en: 'By 30 days, once; the party is told in writing',
  },
  from: { enforcement: '*' },
  needs: needsSeized,
  extendsClocks: ['K6'],
  fields: [reasonField({ zh: '情况复杂的理由（内部）', en: 'Why the case is complex (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx, _answers, { id }) => {
    const period = await findCaseClock(ctx, id, 'K6')
    if (period && period.dueOn < ctx.clock.today())
      refuseAnswer(ctx, 'reason', {
        zh: `查封、扣押已于${period.dueOn}期满，应当立即解除`,
        en: `The seizure ended on ${period.dueOn}: release the goods at once.`,
      })
    return undefined
  },
})
