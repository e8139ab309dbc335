import { defineCaseAction } from '../define-case-action.ts'
import { groundField, reasonField } from '../enforcement-fields.ts'
import { needsNoUrgentMeasure } from '../enforcement-needs.ts'

/** 终止调查: penalty procedure rules, article 47: with the head's approval. */
export const terminateInvestigation = defineCaseAction({
  name: 'terminateInvestigation',
  words: { zh: '终止调查', en: 'Terminate the investigation' },
  consequence: {
    zh: '调查终止，解除现有措施，案件予以结案，不能恢复',
    en: 'The investigation ends with its measures and the case is closed; it cannot be taken up again',
  },
  from: { enforcement: ['investigating', 'suspended'] },
  to: 'terminated',
  irreversible: true,
  needs: needsNoUrgentMeasure,
  endsClocks: ['K1'],
  startsClocks: ['K13'],
  fields: [groundField('discontinuance', { zh: '终止的情形', en: 'Ground' }), reasonField()],
  apply: ({ ground, reason }) => ({ ground: String(ground), note: String(reason), data: { ground } }),
})
