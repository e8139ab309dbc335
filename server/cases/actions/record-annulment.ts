import { paperInForce } from '../case-papers.ts'
import { checkPastDay } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { choiceField, dayField, reasonField } from '../enforcement-fields.ts'

const NO_PENALTY = { zh: '本案没有给予处罚', en: 'No penalty was given in this case' }

/** 处罚决定被变更、撤销: publicity rules, article 11; penalty procedure rules, article 63. */
export const recordAnnulment = defineCaseAction({
  name: 'recordAnnulment',
  words: { zh: '记录决定被变更、撤销', en: 'Record that the decision fell' },
  consequence: {
    zh: '停止执行；已公示的{B2}内撤回并说明理由',
    en: 'Execution stops; what was published is withdrawn in {B2}, with the reason',
  },
  from: { enforcement: ['decided', 'served', 'executing', 'closed'] },
  to: 'annulled',
  irreversible: true,
  needs: ({ facts }) => (facts.decision === 'penalise' ? null : NO_PENALTY),
  endsClocks: ['K8', 'K9', 'K10', 'K11', 'K12', 'K13', 'B1', 'B1A'],
  fields: [
    choiceField(
      'kind',
      { zh: '情形', en: 'What happened' },
      {
        changed: { zh: '依法变更', en: 'Changed' },
        annulled: { zh: '依法撤销', en: 'Annulled' },
        unlawful: { zh: '确认违法', en: 'Declared unlawful' },
        void: { zh: '确认无效', en: 'Declared void' },
      },
    ),
    dayField('annulledOn', { zh: '日期', en: 'On which day' }),
    reasonField({ zh: '文书和理由（内部）', en: 'By which paper, and why (internal)' }),
  ],
  apply: ({ kind, annulledOn, reason }, found) => ({
    clocksOn: String(annulledOn),
    startsClocks: ['K13', ...(found.facts.publishedOn ? ['B2'] : [])],
    // What a closing form said before told of another end.
    facts: {
      annulledOn: String(annulledOn),
      closingPaperSpent: paperInForce(found, 'closingApproval')?.documentId ?? null,
    },
    note: String(reason),
    data: { kind, annulledOn },
  }),
  carryOut: async (ctx, { annulledOn }, { facts }) => {
    checkPastDay(ctx, 'annulledOn', String(annulledOn), facts.publishedOn ?? facts.servedOn ?? facts.decidedOn!)
    return undefined
  },
})
