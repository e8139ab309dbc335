import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'
import { findCaseClock } from '../find-case-clock.ts'

const OUTCOMES = {
  recorded: { zh: '采取记录、复制、拍照、录像等证据保全措施', en: 'Recorded, copied, photographed or filmed' },
  tested: { zh: '送交检测、检验、检疫、鉴定', en: 'Sent to be tested or appraised' },
  seized: { zh: '依法决定查封、扣押', en: 'Sealed or seized, as the law allows' },
  released: { zh: '解除先行登记保存', en: 'Released' },
}

const NOTHING_KEPT = { zh: '没有先行登记保存的证据', en: 'No evidence is kept' }
const SEIZED = { zh: '已有查封、扣押，先处理', en: 'Goods are sealed or seized already: deal with them first.' }

/** 处理登记保存的证据: penalty procedure rules, article 35; Administrative Penalty Law, article 56. */
export const disposeOfKept = defineCaseAction({
  name: 'disposeOfKept',
  words: { zh: '处理登记保存的证据', en: 'Deal with the evidence kept' },
  consequence: { zh: '登记保存到此结束', en: 'The keeping ends' },
  from: { enforcement: '*' },
  needs: ({ facts }) => (facts.keptOn ? null : NOTHING_KEPT),
  fields: [choiceField('outcome', { zh: '处理措施', en: 'Measure' }, OUTCOMES), reasonField()],
  endsClocks: ['K5'],
  apply: ({ outcome, reason }) => ({
    note: String(reason),
    data: { outcome },
    ...(outcome === 'seized' ? { startsClocks: ['K6'] } : {}),
  }),
  carryOut: async (ctx, { outcome }, { id, facts }) => {
    const today = ctx.clock.today()
    const period = await findCaseClock(ctx, id, 'K5')
    // Article 35(2): what was not dealt with in time is free by itself; nothing else can be done with it.
    if (outcome !== 'released' && period && (period.lapsed || period.dueOn < today))
      refuseAnswer(ctx, 'outcome', {
        zh: `先行登记保存已于${period.dueOn}期满自动解除，只能办理解除`,
        en: `The keeping ended by itself on ${period.dueOn}; the evidence can only be released.`,
      })
    if (outcome === 'seized' && facts.seizedOn) refuseAnswer(ctx, 'outcome', SEIZED)
    return {
      facts: { keptOn: null, keptOutcome: String(outcome), ...(outcome === 'seized' ? { seizedOn: today } : {}) },
    }
  },
})
