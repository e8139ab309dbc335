import { needsPaperToServe, saidIn } from '../case-papers.ts'
import { refuseAnswer } from '../check-day.ts'
import { isColleague, NOT_LISTED } from '../check-references.ts'
import { refuseUnlike, servePaper } from '../check-served.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, personField } from '../enforcement-fields.ts'
import { allOf } from '../enforcement-needs.ts'
import { hearingTooSoon } from '../hearing-too-soon.ts'
import { outsiders } from '../people-of-case.ts'

/** The day that the notice names, and who it says presides. */
const dayAnnounced = saidIn('hearingNotice', 'on')
const chairAnnounced = saidIn('hearingNotice', 'chair')

const NOT_ASKED = { zh: '当事人没有要求听证', en: 'No hearing was asked for' }

/** 听证通知: hearing rules, article 20; Administrative Penalty Law, article 64: seven working days before, an outsider presides. */
export const noticeHearing = defineCaseAction({
  name: 'noticeHearing',
  words: { zh: '送达听证通知书', en: 'Serve the notice of hearing' },
  consequence: { zh: '听证期间不计入办案期限', en: 'The hearing does not count towards the limit' },
  from: { enforcement: ['notified'] },
  to: 'hearing',
  primary: true,
  notPrimaryFor: ({ facts }) => !facts.hearingAskedOn,
  needs: allOf(
    ({ facts }) => (facts.hearingAskedOn ? null : NOT_ASKED),
    needsPaperToServe(() => 'hearingNotice'),
  ),
  pauses: [{ clock: 'K1', cause: 'hearing' }],
  endsClocks: ['K3'],
  fields: [
    { ...dayField('hearingOn', { zh: '听证日期', en: 'Day of the hearing' }), start: dayAnnounced },
    {
      ...personField('presiderId', { zh: '听证主持人', en: 'Who presides' }),
      people: outsiders,
      start: chairAnnounced,
    },
    { name: 'place', kind: 'TEXT', words: { zh: '时间和地点', en: 'Hour and place' }, required: true },
  ],
  apply: ({ hearingOn, presiderId, place }) => ({
    facts: { hearingOn: String(hearingOn), presiderId: String(presiderId) },
    note: String(place),
    data: { hearingOn, presiderId },
  }),
  carryOut: async (ctx, { hearingOn, presiderId }, found) => {
    refuseUnlike(ctx, 'hearingOn', hearingOn, dayAnnounced(found))
    const tooSoon = hearingTooSoon(found.ruleset, String(hearingOn), ctx.clock.today())
    if (tooSoon) refuseAnswer(ctx, 'hearingOn', tooSoon)
    refuseUnlike(ctx, 'presiderId', presiderId, chairAnnounced(found))
    if (!(await isColleague(ctx, found, String(presiderId)))) refuseAnswer(ctx, 'presiderId', NOT_LISTED)
    const today = ctx.clock.today()
    const served = await servePaper(ctx, found, { form: 'hearingNotice', path: 'hearingOn', servedOn: today })
    // The rules limit the service of the notice alone, which is this step.
    return { ...served, startsClocks: [{ clock: 'K4', on: String(hearingOn), metOn: today }] }
  },
})
