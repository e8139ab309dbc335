import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'

/** 恢复调查: penalty procedure rules, article 46(2): at once when the cause has gone. */
export const resumeInvestigation = defineCaseAction({
  name: 'resumeInvestigation',
  words: { zh: '恢复调查', en: 'Take up the investigation' },
  consequence: { zh: '办案期限接着计算', en: 'The limit runs on' },
  from: { enforcement: ['suspended'] },
  to: 'investigating',
  primary: true,
  resumes: [{ clock: 'K1', cause: 'suspension' }],
  fields: [reasonField({ zh: '中止原因如何消除（内部）', en: 'How the cause has gone (internal)' })],
  apply: ({ reason }) => ({ note: String(reason) }),
})
