import { sayDay } from '../../law/say-day.ts'
import { chosenMeasure, isOpen, measureField, openOf } from '../case-measures.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'

const NO_GOODS = { zh: '没有查封、扣押的财物', en: 'Nothing is sealed or seized' }

/** 延长查封、扣押: penalty procedure rules, article 38; Administrative Coercion Law, article 25: once, by 30 days at most. */
export const extendSeizure = defineCaseAction({
  name: 'extendSeizure',
  words: { zh: '延长查封、扣押', en: 'Lengthen the seizure' },
  consequence: {
    zh: '延长{K6+}，每项只能一次；当事人将收到书面告知',
    en: 'By {K6+}, once for each; the party is told in writing',
  },
  from: { enforcement: '*' },
  needs: (found) => (openOf(found, 'seized').length > 0 ? null : NO_GOODS),
  extendsClocks: ['K6'],
  fields: [
    measureField({ zh: '延长哪一项', en: 'Which seizure' }, (one) => one.kind === 'seized' && isOpen(one)),
    reasonField({ zh: '情况复杂的理由（内部）', en: 'Why the case is complex (internal)' }),
  ],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx, answers, found) => {
    const { id, ordinal, dueOn } = chosenMeasure(answers, found)
    if (dueOn !== null && dueOn < ctx.clock.today())
      refuseAnswer(ctx, 'measure', {
        zh: `查封、扣押已于${sayDay(dueOn).zh}期满，应当立即解除`,
        en: `The seizure ended on ${sayDay(dueOn).en}: release the goods at once.`,
      })
    return { measureId: id, data: { measure: ordinal } }
  },
})
