import { defineCaseAction } from '../define-case-action.ts'
import type { Consent } from '../mediation-facts.ts'
import { refuseUnchanged } from '../refuse-unchanged.ts'
import { sideOptions } from '../side-options.ts'

/** 征求调解意愿: Order 121, article 18: mediation only when both sides want it. */
export const recordConsent = defineCaseAction({
  name: 'recordConsent',
  words: { zh: '登记调解意愿', en: 'Record a side’s answer on mediation' },
  consequence: {
    zh: '双方都同意才能开始调解；一方明确拒绝的，可以终止调解',
    en: 'Mediation begins only when both sides agree; if one refuses, it can be ended',
  },
  from: { mediation: ['accepted'] },
  fields: [
    { name: 'side', kind: 'CHOICE', words: { zh: '哪一方', en: 'Which side' }, required: true, options: sideOptions },
    {
      name: 'answer',
      kind: 'CHOICE',
      words: { zh: '意愿', en: 'Answer' },
      required: true,
      options: () => [
        { value: 'agrees', words: { zh: '同意调解', en: 'Agrees to mediation' } },
        { value: 'refuses', words: { zh: '拒绝调解', en: 'Refuses mediation' } },
      ],
    },
    {
      name: 'note',
      kind: 'LONG_TEXT',
      words: { zh: '何时、以何种方式表示（内部）', en: 'When and how it was said (internal)' },
      maxLength: 1_000,
    },
  ],
  carryOut: async (ctx, { side, answer }, { facts }) => {
    refuseUnchanged(ctx, 'answer', facts[factOf(side)] === answer)
    return undefined
  },
  apply: ({ side, answer, note }) => ({
    facts: { [factOf(side)]: answer as Consent },
    note: note ? String(note) : undefined,
    data: { side, answer },
  }),
})

const factOf = (side: unknown) => (side === 'complainant' ? 'complainantConsent' : 'respondentConsent')
