import { checkPastDay } from '../check-day.ts'
import { checkTimeToDefend, waivedField } from '../check-time-to-defend.ts'
import { type CaseRow, defineCaseAction } from '../define-case-action.ts'
import type { GivenUp } from '../enforcement-facts.ts'
import { choiceField, dayField, reasonField } from '../enforcement-fields.ts'
import { needsDefenceAnswered } from '../enforcement-needs.ts'
import { givenUpWords } from '../enforcement-words.ts'

const NOT_ASKED = { zh: '当事人没有要求听证', en: 'No hearing was asked for' }

const { withdrawn, absent, left } = givenUpWords

/** Only a hearing that was announced can be stayed away from. */
const waysToGiveUp = ({ state }: CaseRow) =>
  Object.entries(state === 'hearing' ? { withdrawn, absent, left } : { withdrawn }).map(([value, words]) => ({
    value,
    words,
  }))

/** 撤回听证要求: Administrative Penalty Law, article 64; also who stays away without good reason or leaves. The time to defend runs on. */
export const withdrawHearing = defineCaseAction({
  name: 'withdrawHearing',
  words: { zh: '当事人撤回或者放弃听证', en: 'The party gives the hearing up' },
  consequence: { zh: '不再举行听证，进入决定', en: 'No hearing is held; the decision comes next' },
  from: { enforcement: ['notified', 'hearing'] },
  to: 'deciding',
  needs: (found, ...asked) => (found.facts.hearingAskedOn ? needsDefenceAnswered(found, ...asked) : NOT_ASKED),
  endsClocks: ['K3', 'K4'],
  fields: [
    {
      ...choiceField('how', { zh: '放弃听证的情形', en: 'In which way' }, givenUpWords),
      options: waysToGiveUp,
      start: ({ state }) => (state === 'hearing' ? undefined : 'withdrawn'),
    },
    dayField('givenUpOn', { zh: '撤回、未出席或者退出的日期', en: 'On which day' }),
    waivedField({ zh: '当事人同时书面放弃陈述、申辩', en: 'The party also waived its defence in writing' }),
    reasonField({ zh: '撤回或者放弃的情况（内部）', en: 'How it was given up (internal)' }),
  ],
  apply: ({ how, givenUpOn, reason }, { state, facts }) => ({
    note: String(reason),
    facts: {
      hearingAskedOn: null,
      hearingOn: null,
      hearingGivenUp: { askedOn: facts.hearingAskedOn!, how: how as GivenUp, on: String(givenUpOn) },
    },
    data: { how, givenUpOn },
    ...(state === 'hearing' ? { resumes: [{ clock: 'K1', cause: 'hearing' as const }] } : {}),
  }),
  // Whoever gives up the hearing may still state and defend for the rest of the five days (P 57).
  carryOut: async (ctx, { waived, how, givenUpOn }, { id, facts }) => {
    const earliest = how === 'withdrawn' ? facts.hearingAskedOn : facts.hearingOn
    checkPastDay(ctx, 'givenUpOn', String(givenUpOn), earliest!)
    await checkTimeToDefend(ctx, id, waived)
    return undefined
  },
})
