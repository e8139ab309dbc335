import { takeUpMeasure } from '../case-measure-store.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { legalBasisField } from '../enforcement-fields.ts'
import { itemsField, keptAt, keptAtField, noteOfMeasure, whyUrgentField } from '../measure-fields.ts'

/** 紧急查封、扣押: penalty procedure rules, article 36: taken on the spot, reported to the head within 24 hours. */
export const seizeGoodsUrgently = defineCaseAction({
  name: 'seizeGoodsUrgently',
  words: { zh: '紧急查封、扣押', en: 'Seal or seize at once' },
  consequence: {
    zh: '{K7}内报负责人补办批准；不批准的立即解除',
    en: 'The head is asked within {K7}; without approval it ends at once',
  },
  from: { enforcement: ['investigating'] },
  startsClocks: ['K6', 'K7'],
  fields: [legalBasisField, itemsField, keptAtField, whyUrgentField],
  apply: (answers) => ({ note: noteOfMeasure(answers) }),
  carryOut: async (ctx, answers, found) => {
    const told = { basis: String(answers.basis), items: String(answers.items), place: keptAt(answers) }
    const row = { caseId: found.id, kind: 'seized', isUrgent: true, startedOn: ctx.clock.today(), ...told } as const
    const { id, ordinal } = await takeUpMeasure(ctx, found, row)
    return { measureId: id, data: { measure: ordinal } }
  },
})
