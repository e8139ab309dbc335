import { sayDay } from '../../law/say-day.ts'
import { checkPastDay, refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField } from '../enforcement-fields.ts'
import { allOf, needsDebt } from '../enforcement-needs.ts'
import { findCaseClock } from '../find-case-clock.ts'
import { tellDebt } from '../tell-proposal.ts'

const TOO_SOON = { zh: '复议、诉讼期限届满后才能申请', en: 'Only once the remedies have run out' }
const APPLIED = { zh: '已经申请', en: 'Asked already' }

/** 申请强制执行: penalty procedure rules, article 76; Administrative Coercion Law, article 54. */
export const applyToCourt = defineCaseAction({
  name: 'applyToCourt',
  words: { zh: '申请法院强制执行', en: 'Ask the court to enforce' },
  consequence: { zh: '由人民法院裁定是否执行', en: 'The court rules on it' },
  about: tellDebt,
  from: { enforcement: ['executing'] },
  primary: true,
  needs: allOf(needsDebt, ({ facts }) => (facts.courtAppliedOn ? APPLIED : facts.remedyExpiredOn ? null : TOO_SOON)),
  endsClocks: ['K11', 'K12'],
  fields: [
    dayField('appliedOn', { zh: '申请日期', en: 'Asked on' }),
    {
      name: 'court',
      kind: 'TEXT',
      words: { zh: '受理法院', en: 'Which court' },
      hint: { zh: '只写法院名称，申请书照此打印', en: 'The name of the court alone: the application prints it' },
      required: true,
    },
    {
      name: 'content',
      kind: 'LONG_TEXT',
      words: { zh: '申请内容（内部）', en: 'What is asked for (internal)' },
      maxLength: 1_000,
    },
  ],
  apply: ({ appliedOn, court, content }) => ({
    clocksOn: String(appliedOn),
    facts: { courtAppliedOn: String(appliedOn) },
    note: [court, content].filter(Boolean).join('\n'),
    data: { appliedOn },
  }),
  carryOut: async (ctx, { appliedOn }, { id, facts }) => {
    const day = String(appliedOn)
    checkPastDay(ctx, 'appliedOn', day, facts.remedyExpiredOn!)
    const [demand, limit] = [await findCaseClock(ctx, id, 'K11'), await findCaseClock(ctx, id, 'K12')]
    if (demand && demand.dueOn >= day)
      refuseAnswer(ctx, 'appliedOn', {
        zh: `催告期到${sayDay(demand.dueOn).zh}，期满后才能申请`,
        en: `The demand runs until ${sayDay(demand.dueOn).en}; ask after that.`,
      })
    if (limit && limit.dueOn < day)
      refuseAnswer(ctx, 'appliedOn', {
        zh: `申请期限已于${sayDay(limit.dueOn).zh}届满`,
        en: `The time to ask ended on ${sayDay(limit.dueOn).en}.`,
      })
    return undefined
  },
})
