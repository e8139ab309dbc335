import { defineCaseAction } from '../define-case-action.ts'
import { reasonField } from '../enforcement-fields.ts'
import { needsDefenceAnswered } from '../enforcement-needs.ts'

const NOT_ASKED = { zh: '当事人没有要求听证', en: 'No hearing was asked for' }

/** 撤回听证要求: Administrative Penalty Law, article 64; also who stays away without good reason. */
export const withdrawHearing = defineCaseAction({
  name: 'withdrawHearing',
  words: { zh: '当事人撤回或者放弃听证', en: 'The party gives the hearing up' },
  consequence: { zh: '不再举行听证，进入决定', en: 'No hearing is held; the decision comes next' },
  from: { enforcement: ['notified', 'hearing'] },
  to: 'deciding',
  needs: (found, ...asked) => (found.facts.hearingAskedOn ? needsDefenceAnswered(found, ...asked) : NOT_ASKED),
  endsClocks: ['K3', 'K4'],
  fields: [reasonField({ zh: '撤回或者放弃的情况（内部）', en: 'How it was given up (internal)' })],
  apply: ({ reason }, { state }) => ({
    note: String(reason),
    facts: { hearingAskedOn: null, hearingOn: null },
    ...(state === 'hearing' ? { resumes: [{ clock: 'K1', cause: 'hearing' as const }] } : {}),
  }),
})
