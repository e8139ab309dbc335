import { defineCaseAction } from '../define-case-action.ts'
import { groundOptions } from '../ground-words.ts'
import { afterFilingDecided } from '../real-name.ts'

/** 不予立案: penalty procedure rules, articles 19 and 20. */
export const declineToFile = defineCaseAction({
  name: 'declineToFile',
  words: { zh: '不予立案', en: 'Open no penalty case' },
  consequence: { zh: '决定不予立案，不能撤回', en: 'No penalty case is opened; it cannot be taken back' },
  from: { report: ['verifying'] },
  to: 'notFiled',
  irreversible: true,
  endsClocks: ['R1', 'C4'],
  fields: [
    {
      name: 'ground',
      kind: 'CHOICE',
      words: { zh: '不予立案的情形', en: 'Ground' },
      required: true,
      options: groundOptions('notFiling'),
    },
    {
      name: 'reason',
      kind: 'LONG_TEXT',
      words: { zh: '理由（内部）', en: 'Reasons (internal)' },
      required: true,
      maxLength: 1_000,
    },
  ],
  story: () => ({ zh: '核查结束，决定不予立案', en: 'Verification is done: no penalty case is opened' }),
  apply: ({ ground, reason }) => ({ ground: String(ground), note: String(reason), data: { ground } }),
  carryOut: (ctx, _answers, found) => afterFilingDecided(ctx, found),
})
