import { needsPaperToServe } from '../case-papers.ts'
import { checkServed, servedFields } from '../check-served.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { mustField } from '../enforcement-fields.ts'
import { allOf, hearingIsDue } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

const NO_PENALTY = { zh: '不拟给予处罚，无须告知', en: 'No penalty is proposed: there is nothing to announce' }

/** 行政处罚告知: penalty procedure rules, article 57; hearing rules, article 5: five working days, else waived. */
export const serveNotice = defineCaseAction({
  name: 'serveNotice',
  words: { zh: '送达处罚告知书', en: 'Serve the notice' },
  consequence: {
    zh: '当事人{K3}内可以陈述、申辩、要求听证，逾期视为放弃',
    en: 'The party has {K3} to state, defend or ask for a hearing; then it counts as waived',
  },
  about: tellProposal,
  from: { enforcement: ['reviewed'] },
  to: 'notified',
  needs: allOf(
    ({ facts }) => (facts.decision === 'penalise' ? null : NO_PENALTY),
    needsPaperToServe(() => 'penaltyNotice'),
  ),
  endsClocks: ['K9'],
  startsClocks: ['K3'],
  fields: [
    ...servedFields,
    mustField('contentTold', { zh: '已告知拟处罚的内容', en: 'Told: what penalty is meant' }),
    mustField('groundsTold', { zh: '已告知事实、理由、依据', en: 'Told: facts, reasons and basis' }),
    mustField('rightsTold', { zh: '已告知陈述、申辩的权利', en: 'Told: the right to state and to defend' }),
    {
      ...mustField('hearingTold', { zh: '已告知要求听证的权利', en: 'Told: the right to a hearing' }),
      hint: { zh: '达到听证标准的必须告知', en: 'Needed where the penalty reaches the threshold' },
      applies: hearingIsDue,
    },
  ],
  apply: ({ servedOn, mode }, found) => ({
    clocksOn: String(servedOn),
    facts: {
      noticeServedOn: String(servedOn),
      noticedWarned: found.facts.warned,
      noticedCriticised: found.facts.criticised,
      noticedFineFen: found.facts.fineFen,
      noticedForfeitFen: found.facts.forfeitFen,
      noticedGoodsFen: found.facts.goodsFen,
      noticedGrave: found.facts.grave,
      hearingOffered: hearingIsDue(found),
      announcedOn: null,
      // What was said to an earlier notice was about another proposal.
      defendedOn: null,
      defenceAnswered: null,
      hearingAskedOn: null,
      hearingGivenUp: null,
      heardOn: null,
      discussedOn: null,
      discussedBy: null,
    },
    ...(found.facts.announcedOn ? { resumes: [{ clock: 'K1', cause: 'publicNotice' as const }] } : {}),
    data: { mode, servedOn, hearingOffered: hearingIsDue(found) },
  }),
  carryOut: (ctx, answers, found) => checkServed(ctx, found, answers, 'penaltyNotice'),
})
