import { needsPaperToServe, paperOfDecision } from '../case-papers.ts'
import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { dayField, longField } from '../enforcement-fields.ts'
import { allOf } from '../enforcement-needs.ts'

const ANNOUNCED = { zh: '公告已经发布', en: 'The notice was given already' }

/** 公告送达: penalty procedure rules, article 82(5): when nothing else reaches the party; served after 30 days. */
export const givePublicNotice = defineCaseAction({
  name: 'givePublicNotice',
  words: { zh: '发布送达公告', en: 'Give public notice' },
  consequence: {
    zh: '自公告发布之日起经过{K9}视为送达；公告期间不计入办案期限',
    en: 'It counts as served after {K9}, which do not count towards the limit',
  },
  from: { enforcement: ['reviewed', 'decided'] },
  needs: allOf(
    ({ facts }) => (facts.announcedOn ? ANNOUNCED : null),
    needsPaperToServe((found) => (found.state === 'reviewed' ? 'penaltyNotice' : paperOfDecision(found))),
  ),
  startsClocks: ['K9'],
  fields: [
    dayField('announcedOn', { zh: '公告发布日期', en: 'Published on' }),
    longField('reason', { zh: '采用公告送达的原因和已作的努力', en: 'Why, and what was tried before' }),
  ],
  apply: ({ announcedOn, reason }, { state }) => ({
    clocksOn: String(announcedOn),
    facts: { announcedOn: String(announcedOn) },
    note: String(reason),
    data: { announcedOn },
    ...(state === 'reviewed' ? { pauses: [{ clock: 'K1', cause: 'publicNotice' as const }] } : {}),
  }),
  carryOut: async (ctx, { announcedOn }, found) => {
    checkPastDay(ctx, 'announcedOn', String(announcedOn), found.facts.decidedOn ?? found.receivedOn)
    return undefined
  },
})
