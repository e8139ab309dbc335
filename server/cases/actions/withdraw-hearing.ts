import { checkTimeToDefend, waivedField } from '../check-time-to-defend.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { needsDefenceAnswered } from '../enforcement-needs.ts'

const NOT_ASKED = { zh: '当事人没有要求听证', en: 'No hearing was asked for' }

/** 撤回听证要求: Administrative Penalty Law, article 64; also who stays away without good reason. The time to defend runs on. */
export const withdrawHearing = defineCaseAction({
  name: 'withdrawHearing',
  words: { zh: '当事人撤回或者放弃听证', en: 'The party gives the hearing up' },
  consequence: { zh: '不再举行听证，进入决定', en: 'No hearing is held; the decision comes next' },
  from: { enforcement: ['notified', 'hearing'] },
  to: 'deciding',
  needs: (found, ...asked) => (found.facts.hearingAskedOn ? needsDefenceAnswered(found, ...asked) : NOT_ASKED),
  endsClocks: ['K3', 'K4'],
  fields: [
    waivedField({ zh: '当事人同时书面放弃陈述、申辩', en: 'The party also waived its defence in writing' }),
    reasonField({ zh: '撤回或者放弃的情况（内部）', en: 'How it was given up (internal)' }),
  ],
  apply: ({ reason }, { state }) => ({
    note: String(reason),
    facts: { hearingAskedOn: null, hearingOn: null },
    ...(state === 'hearing' ? { resumes: [{ clock: 'K1', cause: 'hearing' as const }] } : {}),
  }),
  // Whoever gives up the hearing may still state and defend for the rest of the five days (P 57).
  carryOut: async (ctx, { waived }, { id }) => {
    await checkTimeToDefend(ctx, id, waived)
    return undefined
  },
})
