import { defineCaseAction } from '../define-case-action.ts'
import { agreementWritten, bothTold } from '../mediation-rules.ts'
import { isReporterWaiting, reporterTold } from '../report-rules.ts'

/** 办结: nothing is left to do but to put the file in order for the archive. */
export const closeCase = defineCaseAction({
  name: 'closeCase',
  words: { zh: '办结', en: 'Close' },
  consequence: { zh: '案件办结，之后不能再办理，只能归档', en: 'The case is closed; only the archive is left' },
  from: {
    mediation: ['agreed', 'notified', 'refused', 'withdrawn'],
    report: ['filed', 'notFiled', 'notCompetent', 'logged', 'merged'],
  },
  to: 'closed',
  primary: true,
  notPrimaryFor: isReporterWaiting,
  irreversible: true,
  checks: [bothTold, agreementWritten, ...reporterTold],
  fields: [{ name: 'note', kind: 'LONG_TEXT', words: { zh: '办结说明（内部）', en: 'Closing note (internal)' } }],
  // Who filed both follows both in one story.
  story: (_answers, { procedure }) =>
    procedure === 'report'
      ? { zh: '举报已经办结', en: 'The report is closed' }
      : { zh: '投诉已经办结', en: 'The complaint is closed' },
  apply: ({ note }) => ({ note: note ? String(note) : undefined }),
})
