import { defineCaseAction } from '../define-case-action.ts'
import { isWeighty } from '../enforcement-needs.ts'
import { tellProposal } from '../tell-proposal.ts'

/** 送审: penalty procedure rules, articles 49 and 50: legal staff where the case is weighty, otherwise the case reviewers. */
export const submitForReview = defineCaseAction({
  name: 'submitForReview',
  words: { zh: '送审核', en: 'Submit for review' },
  consequence: {
    zh: '属于应当法制审核的送法制审核，其他送案件审核；{K2}内完成',
    en: 'Legal review where the law demands it, case review otherwise; {K2}',
  },
  about: tellProposal,
  from: { enforcement: ['reported'] },
  to: 'review',
  primary: true,
  startsClocks: ['K2'],
  fields: [{ name: 'note', kind: 'LONG_TEXT', words: { zh: '送审说明', en: 'Note' }, maxLength: 500 }],
  apply: ({ note }, found) => {
    const reviewKind = isWeighty(found) ? 'legal' : 'case'
    return { note: note ? String(note) : undefined, facts: { reviewKind, reviewerId: null }, data: { reviewKind } }
  },
})
