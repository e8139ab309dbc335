import { needsPaperToServe, paperOfDecision } from '../case-papers.ts'
import { checkServed, servedFields } from '../check-served.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { allOf, owesMoney } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

const NOT_SERVED = { zh: '此种决定不制作处罚文书', en: 'This decision has no paper for the party to be served' }

/** 送达决定书: penalty procedure rules, articles 81 to 83; from it the 15 days to pay run (article 72). */
export const serveDecision = defineCaseAction({
  name: 'serveDecision',
  words: { zh: '送达决定书', en: 'Serve the decision' },
  consequence: {
    zh: '有罚没款的，自送达次日起{K10}内缴纳',
    en: 'Where money is due, {K10} to pay run from the next day',
  },
  about: tellProposal,
  from: { enforcement: ['decided'] },
  to: 'served',
  primary: true,
  needs: allOf((found) => (paperOfDecision(found) ? null : NOT_SERVED), needsPaperToServe(paperOfDecision)),
  endsClocks: ['K8', 'K9'],
  fields: servedFields,
  apply: ({ servedOn, mode }, found) => {
    const day = String(servedOn)
    const isOver = found.facts.decision === 'penalise' && !owesMoney(found)
    return {
      clocksOn: day,
      startsClocks: owesMoney(found) ? ['K10'] : isOver ? ['K13'] : [],
      facts: { servedOn: day, announcedOn: null, ...(isOver ? { concludedOn: day } : {}) },
      data: { mode, servedOn },
    }
  },
  carryOut: (ctx, answers, found) => checkServed(ctx, found, answers, paperOfDecision(found)!),
})
