import { sayDay } from '../../law/say-day.ts'
import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField } from '../enforcement-fields.ts'
import { findCaseClock } from '../find-case-clock.ts'

const NOT_DUE = { zh: '拟处罚没有达到听证标准', en: 'The penalty does not reach the threshold of a hearing' }
const ASKED = { zh: '当事人已经要求听证', en: 'The party asked for it already' }

/** 要求听证: hearing rules, article 5; Administrative Penalty Law, articles 63 and 64: within five working days of the notice. */
export const requestHearing = defineCaseAction({
  name: 'requestHearing',
  words: { zh: '记录听证要求', en: 'Record that a hearing is asked for' },
  consequence: { zh: '必须举行听证', en: 'A hearing has to be held' },
  from: { enforcement: ['notified'] },
  needs: ({ facts }) => (facts.hearingAskedOn ? ASKED : facts.hearingOffered ? null : NOT_DUE),
  endsClocks: ['K3'],
  fields: [dayField('askedOn', { zh: '当事人要求听证的日期', en: 'On which day' })],
  apply: ({ askedOn }) => ({
    clocksOn: String(askedOn),
    facts: { hearingAskedOn: String(askedOn) },
    data: { askedOn },
  }),
  carryOut: async (ctx, { askedOn }, { id, facts }) => {
    checkPastDay(ctx, 'askedOn', String(askedOn), facts.noticeServedOn!)
    const period = await findCaseClock(ctx, id, 'K3')
    if (period && period.dueOn < String(askedOn))
      refuseAnswer(ctx, 'askedOn', {
        zh: `要求听证的期限已于${sayDay(period.dueOn).zh}届满，视为放弃`,
        en: `The time to ask ended on ${sayDay(period.dueOn).en}; the right counts as waived.`,
      })
    return undefined
  },
})
