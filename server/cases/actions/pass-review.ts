import { defineCaseAction } from '../define-case-action.ts'
import { mustField, reasonField } from '../enforcement-fields.ts'
import { needsOutsider } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 审核通过: penalty procedure rules, articles 49 to 55: seven things checked, by somebody who never investigated the case. */
export const passReview = defineCaseAction({
  name: 'passReview',
  words: { zh: '审核同意', en: 'Pass' },
  consequence: {
    zh: '同意处理意见，进入告知或者决定',
    en: 'The proposal passes; the notice or the decision comes next',
  },
  about: tellProposal,
  from: { enforcement: ['review'] },
  to: 'reviewed',
  primary: true,
  needs: needsOutsider,
  endsClocks: ['K2'],
  fields: [
    mustField('competent', { zh: '本部门具有管辖权', en: 'This office is competent' }),
    mustField('partyClear', { zh: '当事人的基本情况清楚', en: 'Who the party is, is clear' }),
    mustField('factsClear', { zh: '案件事实清楚、证据充分', en: 'Facts are clear, evidence suffices' }),
    mustField('natureRight', { zh: '定性准确', en: 'The breach is named rightly' }),
    mustField('basisRight', { zh: '适用依据正确', en: 'The basis is right' }),
    mustField('procedureLawful', { zh: '程序合法', en: 'The procedure was lawful' }),
    mustField('measureFit', { zh: '处理适当', en: 'The measure is fitting' }),
    mustField('qualified', {
      zh: '审核人员符合资格要求（初次从事法制审核的已取得法律职业资格）',
      en: 'The reviewer is qualified; a first-time legal reviewer has passed the bar',
    }),
    reasonField({ zh: '审核意见（内部）', en: 'Opinion (internal)' }),
  ],
  apply: ({ reason }, { facts }) => ({ note: String(reason), data: { reviewKind: facts.reviewKind } }),
  carryOut: async (ctx) => ({ facts: { reviewerId: ctx.actor.id! } }),
})
