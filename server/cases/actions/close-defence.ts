import { sayDay } from '../../law/say-day.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { yesField } from '../enforcement-fields.ts'
import { allOf, needsDefenceAnswered, needsNoHearingAsked } from '../enforcement-needs.ts'
import { findCaseClock } from '../find-case-clock.ts'

/** 告知期满: penalty procedure rules, article 57(2): what was not used in five working days counts as waived. */
export const closeDefence = defineCaseAction({
  name: 'closeDefence',
  words: { zh: '告知期满，进入决定', en: 'The time to defend is over' },
  consequence: { zh: '进入处理决定', en: 'The decision comes next' },
  from: { enforcement: ['notified'] },
  to: 'deciding',
  primary: true,
  needs: allOf(needsDefenceAnswered, needsNoHearingAsked),
  endsClocks: ['K3'],
  fields: [
    yesField(
      'waived',
      { zh: '当事人书面放弃陈述、申辩和听证', en: 'The party waived its rights in writing' },
      { zh: '期限未满时必须有', en: 'Needed while the time still runs' },
    ),
  ],
  apply: ({ waived }) => ({ data: { waived: waived === true } }),
  carryOut: async (ctx, { waived }, { id }) => {
    const period = await findCaseClock(ctx, id, 'K3')
    if (waived !== true && period && period.endedOn === null && period.dueOn >= ctx.clock.today())
      refuseAnswer(ctx, 'waived', {
        zh: `当事人到${sayDay(period.dueOn).zh}（含当日）为止可以陈述、申辩、要求听证`,
        en: `The party may still speak up to and including ${sayDay(period.dueOn).en}.`,
      })
    return undefined
  },
})
