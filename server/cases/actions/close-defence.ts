import { checkTimeToDefend, waivedField } from '../check-time-to-defend.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { allOf, needsDefenceAnswered, needsNoHearingAsked } from '../enforcement-needs.ts'

/** 告知期满: penalty procedure rules, article 57(2): what was not used in five working days counts as waived. */
export const closeDefence = defineCaseAction({
  name: 'closeDefence',
  words: { zh: '告知期满，进入决定', en: 'The time to defend is over' },
  consequence: { zh: '进入处理决定', en: 'The decision comes next' },
  from: { enforcement: ['notified'] },
  to: 'deciding',
  primary: true,
  notPrimaryFor: ({ facts }) => Boolean(facts.hearingAskedOn),
  needs: allOf(needsDefenceAnswered, needsNoHearingAsked),
  endsClocks: ['K3'],
  fields: [waivedField({ zh: '当事人书面放弃陈述、申辩和听证', en: 'The party waived its rights in writing' })],
  apply: ({ waived }) => ({ data: { waived: waived === true } }),
  carryOut: async (ctx, { waived }, { id }) => {
    await checkTimeToDefend(ctx, id, waived)
    return undefined
  },
})
