import { sayDay } from '../../law/say-day.ts'
import { insertMeasure, updateMeasure } from '../case-measure-store.ts'
import { chosenMeasure, isOpen, keptEndings, measureField, openOf } from '../case-measures.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, reasonField } from '../enforcement-fields.ts'

const NOTHING_KEPT = { zh: '没有先行登记保存的证据', en: 'No evidence is kept' }

/** 处理登记保存的证据: penalty procedure rules, article 35; Administrative Penalty Law, article 56. */
export const disposeOfKept = defineCaseAction({
  name: 'disposeOfKept',
  words: { zh: '处理登记保存的证据', en: 'Deal with the evidence kept' },
  consequence: { zh: '这项登记保存到此结束', en: 'This keeping ends' },
  from: { enforcement: '*' },
  needs: (found) => (openOf(found, 'kept').length > 0 ? null : NOTHING_KEPT),
  fields: [
    measureField({ zh: '处理哪一项', en: 'Which keeping' }, (one) => one.kind === 'kept' && isOpen(one)),
    choiceField('outcome', { zh: '处理措施', en: 'What is done' }, keptEndings),
    reasonField(),
  ],
  endsClocks: ['K5'],
  apply: ({ reason }) => ({ note: String(reason) }),
  carryOut: async (ctx, answers, found) => {
    const today = ctx.clock.today()
    const kept = chosenMeasure(answers, found)
    const outcome = answers.outcome as keyof typeof keptEndings
    // Article 35(2): what was not dealt with in time is free by itself; nothing else can be done with it.
    if (outcome !== 'released' && (kept.lapsed || (kept.dueOn !== null && kept.dueOn < today)))
      refuseAnswer(ctx, 'outcome', {
        zh: `先行登记保存已于${sayDay(kept.dueOn!).zh}期满自动解除，只能办理解除`,
        en: `The keeping ended by itself on ${sayDay(kept.dueOn!).en}; the evidence can only be released.`,
      })
    await updateMeasure(ctx, kept.id, { endedOn: today, ending: outcome, reason: String(answers.reason) })
    const ended = { measureId: kept.id, data: { outcome, measure: kept.ordinal } }
    if (outcome !== 'seized') return ended
    const { items, place } = kept
    const told = { items, place, fromId: kept.id }
    const row = { caseId: found.id, kind: 'seized', isUrgent: false, startedOn: today, ...told } as const
    const { id, ordinal } = await insertMeasure(ctx, row)
    return {
      measureId: kept.id,
      startsClocks: [{ clock: 'K6', on: today, measureId: id }],
      data: { outcome, measure: kept.ordinal, becomes: ordinal },
    }
  },
})
