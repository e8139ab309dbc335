import { defineCaseAction } from '../define-case-action.ts'
import { bothTold } from '../mediation-rules.ts'
import { reporterTold } from '../report-rules.ts'

/** 办结: nothing is left to do; the file goes to the archive. */
export const closeCase = defineCaseAction({
  name: 'closeCase',
  words: { zh: '办结', en: 'Close' },
  consequence: { zh: '案件办结，之后不能再办理', en: 'The case is closed; nothing more can be done in it' },
  from: {
    mediation: ['agreed', 'notified', 'refused', 'withdrawn'],
    report: ['filed', 'notFiled', 'notCompetent', 'logged', 'merged'],
  },
  to: 'closed',
  primary: true,
  irreversible: true,
  checks: [bothTold, ...reporterTold],
  fields: [{ name: 'note', kind: 'LONG_TEXT', words: { zh: '办结说明（内部）', en: 'Closing note (internal)' } }],
  story: () => ({ zh: '本案已经办结', en: 'The case is closed' }),
  apply: ({ note }) => ({ note: note ? String(note) : undefined }),
})
