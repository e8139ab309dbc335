import { takeUpMeasure } from '../case-measure-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { itemsField, keptAt, keptAtField, noteOfMeasure, whyUrgentField } from '../measure-fields.ts'

/** 紧急先行登记保存: penalty procedure rules, article 33(2): taken on the spot, reported to the head within 24 hours. */
export const keepEvidenceUrgently = defineCaseAction({
  name: 'keepEvidenceUrgently',
  words: { zh: '紧急登记保存证据', en: 'Keep evidence at once' },
  consequence: {
    zh: '{K7}内报负责人补办批准；{K5}内必须处理',
    en: 'The head is asked within {K7}; it has to be dealt with in {K5}',
  },
  from: { enforcement: ['investigating'] },
  startsClocks: ['K5', 'K7'],
  fields: [itemsField, keptAtField, whyUrgentField],
  apply: (answers) => ({ note: noteOfMeasure(answers) }),
  carryOut: async (ctx, answers, found) => {
    const startedOn = ctx.clock.today()
    const told = { items: String(answers.items), place: keptAt(answers) }
    const row = { caseId: found.id, kind: 'kept', isUrgent: true, startedOn, ...told } as const
    const { id, ordinal } = await takeUpMeasure(ctx, found, row)
    return { measureId: id, data: { measure: ordinal } }
  },
})
