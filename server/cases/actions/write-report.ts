import type { Words } from '../../core/words.ts'
import { checkProposal } from '../check-proposal.ts'
import { defineCaseAction } from '../define-case-action.ts'
import { longField, yesField } from '../enforcement-fields.ts'
import { allOf, needsNothingExcluded, needsNoUrgentMeasure, needsRightsTold } from '../enforcement-needs.ts'
import { proposalFields, proposalTold, proposedFacts } from '../proposal-fields.ts'

/** Penalty procedure rules, article 48: its six parts in its order, of the fifth (处理意见及依据) what is proposed and the articles apart. */
const PARTS = {
  party: { zh: '当事人的基本情况', en: 'Who the party is' },
  course: { zh: '案件来源、调查经过及采取行政强制措施的情况', en: 'Source, course and coercive measures' },
  findings: { zh: '调查认定的事实及主要证据', en: 'Facts found, and the main evidence' },
  nature: { zh: '违法行为性质', en: 'Nature of the breach' },
  opinion: { zh: '处理意见', en: 'What is proposed' },
  basis: { zh: '处理依据', en: 'On what basis' },
  discretion: { zh: '自由裁量的理由等其他需要说明的事项', en: 'Why this measure of it, and what else matters' },
}

const HINTS: Partial<Record<string, Words>> = {
  basis: {
    zh: '写法律名称和条款，不写数额：告知书和决定书从这里起草',
    en: 'Name laws and articles, no sums: notice and decision start from this.',
  },
}

/** Penalty procedure rules, article 50; the fourth, that the case was heard, is known to the system. */
const LEGAL_GROUNDS = {
  publicInterest: { zh: '涉及重大公共利益', en: 'Major public interest' },
  complexRelations: { zh: '案件情况疑难复杂、涉及多个法律关系', en: 'Complex, with several legal relations' },
  byLaw: { zh: '法律、法规规定应当法制审核', en: 'A law or regulation demands a legal review' },
}

/** 调查终结报告: penalty procedure rules, article 48. */
export const writeReport = defineCaseAction({
  name: 'writeReport',
  words: { zh: '提交调查终结报告', en: 'Hand in the report' },
  consequence: { zh: '调查终结，下一步送审核', en: 'The investigation is over; the review comes next' },
  from: { enforcement: ['investigating', 'reported'] },
  to: 'reported',
  needs: allOf(needsRightsTold, needsNoUrgentMeasure, needsNothingExcluded),
  fields: [
    ...Object.entries(PARTS).map(([name, words]) => longField(name, words, HINTS[name])),
    ...proposalFields,
    yesField('isEntity', { zh: '当事人是法人或者其他组织', en: 'The party is an entity, not a person' }),
    ...Object.entries(LEGAL_GROUNDS).map(([name, words]) => yesField(name, words)),
  ],
  apply: (answers) => ({
    note: Object.entries(PARTS)
      .map(([name, words]) => `${words.zh}：${answers[name]}`)
      .join('\n'),
    facts: {
      ...proposedFacts(answers),
      isEntity: answers.isEntity === true,
      legalGrounds: Object.keys(LEGAL_GROUNDS).filter((name) => answers[name] === true),
      // An earlier discussion was about what was proposed then.
      discussedOn: null,
      discussedBy: null,
    },
    data: proposalTold(answers),
  }),
  carryOut: async (ctx, answers) => {
    checkProposal(ctx, answers)
    return undefined
  },
})
