import { defineCaseAction } from '../define-case-action.ts'

/** 开始核查: penalty procedure rules, article 18. */
export const startVerification = defineCaseAction({
  name: 'startVerification',
  words: { zh: '开始核查', en: 'Start verification' },
  consequence: {
    zh: '进入核查，{R1}的期限照常计算',
    en: 'Verification begins; the limit of {R1} goes on running',
  },
  from: { report: ['registered'] },
  to: 'verifying',
  primary: true,
  fields: [{ name: 'note', kind: 'LONG_TEXT', words: { zh: '核查计划（内部）', en: 'Plan (internal)' } }],
  story: () => ({ zh: '线索已开始核查', en: 'The lead is being verified' }),
  apply: ({ note }) => ({ note: note ? String(note) : undefined }),
})
