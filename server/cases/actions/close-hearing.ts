import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { needsPresider } from '../enforcement-needs.ts'

/** 听证报告: Administrative Penalty Law, articles 58 and 65; penalty procedure rules, articles 50 and 51: legal review follows. */
export const closeHearing = defineCaseAction({
  name: 'closeHearing',
  words: { zh: '提交听证报告', en: 'Hand in the hearing report' },
  consequence: {
    zh: '听证结束，依法进入法制审核，此后由负责人集体讨论',
    en: 'The hearing is over; the legal review comes next, then the heads discuss the case',
  },
  from: { enforcement: ['hearing'] },
  to: 'review',
  primary: true,
  needs: needsPresider,
  resumes: [{ clock: 'K1', cause: 'hearing' }],
  endsClocks: ['K4'],
  startsClocks: ['K2'],
  fields: [
    dayField('heardOn', { zh: '听证举行日期', en: 'Held on' }),
    longField('record', { zh: '听证情况', en: 'What was said' }),
    longField('opinion', { zh: '听证主持人的意见', en: 'Opinion of the presiding officer' }),
  ],
  apply: ({ heardOn, record, opinion }) => ({
    facts: { heardOn: String(heardOn), reviewKind: 'legal', reviewerId: null },
    note: `${record}\n${opinion}`,
    data: { heardOn },
  }),
  carryOut: async (ctx, { heardOn }, { facts }) => {
    checkPastDay(ctx, 'heardOn', String(heardOn), facts.hearingOn!)
    return undefined
  },
})
