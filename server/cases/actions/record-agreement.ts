import { getRuleset } from '../../law/ruleset.ts'
import { refuseAnswer } from '../check-day.ts'
import { defineCaseAction } from '../define-case-action.ts'

const AGREED = { zh: '双方达成调解协议', en: 'Both sides reached an agreement' }

/** 记录调解协议: Order 121, article 24: a mediation agreement, or a record when it is done at once or both waive it. */
export const recordAgreement = defineCaseAction({
  name: 'recordAgreement',
  words: { zh: '记录协议', en: 'Record agreement' },
  consequence: { zh: '调解成功，协议内容告知投诉人', en: 'Mediation succeeded; the filer is told what was agreed' },
  from: { mediation: ['mediating'] },
  to: 'agreed',
  primary: true,
  irreversible: true,
  endsClocks: ['C2'],
  fields: [
    { name: 'terms', kind: 'LONG_TEXT', words: { zh: '协议内容', en: 'What was agreed' }, required: true },
    { name: 'paidFen', kind: 'MONEY', words: { zh: '商家退赔金额', en: 'Paid by the seller' } },
    {
      name: 'paper',
      kind: 'CHOICE',
      words: { zh: '调解书', en: 'Written agreement' },
      required: true,
      options: () => [
        { value: 'agreement', words: { zh: '制作调解书', en: 'A written agreement is made' } },
        { value: 'doneAtOnce', words: { zh: '即时履行，只作记录', en: 'Done at once: a record is enough' } },
        { value: 'bothWaive', words: { zh: '双方同意不制作，只作记录', en: 'Both waive it: a record is enough' } },
      ],
    },
    {
      name: 'representedConsent',
      kind: 'BOOLEAN',
      words: { zh: '共同投诉：被代表的投诉人都同意', en: 'Joint complaint: everybody represented consents' },
      applies: ({ leadsJoint }) => leadsJoint,
    },
  ],
  story: (_answers, { outcome, ruleset }) => {
    if (outcome?.paper !== 'agreement') return AGREED
    const cited = getRuleset(ruleset).writtenAgreement
    return {
      zh: `双方达成调解协议，由市场监管部门制作调解书，双方签字或者盖章${cited ? `（${cited.zh}）` : ''}`,
      en: `Both sides reached an agreement; the office writes it down for both to sign or seal${cited ? ` (${cited.en})` : ''}`,
    }
  },
  advice: ({ ruleset }) => {
    const { article } = getRuleset(ruleset).otherRoutes
    return {
      zh: `请保存好协议和付款、退货的凭据。对方没有按协议履行的，您可以联系市场监管部门，也可以向人民法院起诉（${article.zh}）。`,
      en: `Keep the agreement and what proves payments and returns. If the seller does not do what was agreed, you can tell the office or sue in a people’s court (${article.en}).`,
    }
  },
  apply: ({ terms, paidFen, paper }) => ({
    outcome: { paidFen: paidFen ?? null, paper },
    message: String(terms),
    data: { paidFen: paidFen ?? null, paper },
  }),
  // Order 121, article 12: representatives settle only with the consent of those they speak for.
  carryOut: async (ctx, { representedConsent }, found) => {
    if (found.leadsJoint && representedConsent !== true)
      refuseAnswer(ctx, 'representedConsent', {
        zh: '这是共同投诉，和解须经被代表的投诉人同意',
        en: 'This is a joint complaint: those represented have to consent.',
      })
    return undefined
  },
})
