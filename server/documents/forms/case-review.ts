import { needsOutsider } from '../../cases/enforcement-needs.ts'
import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { longField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'
import { matterField } from './penalty-case.ts'

/** 案件审核表 or 法制审核表: by somebody who did not investigate (P 49 to 55). */
export const caseReview = defineForm({
  name: 'caseReview',
  words: { zh: '案件审核/法制审核表', en: 'Review of a penalty case' },
  source: { set: 'FORM56', place: 36, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'passReview',
  after: { enforcement: ['submitForReview'] },
  needs: needsOutsider,
  repeats: true,
  fields: [
    matterField,
    {
      name: 'kind',
      kind: 'CHOICE',
      words: { zh: '审核类别', en: 'Kind of review' },
      required: true,
      options: () => [
        { value: 'case', words: { zh: '案件审核', en: 'Case review' } },
        { value: 'legal', words: { zh: '法制审核', en: 'Legal review' } },
      ],
    },
    { name: 'sentOn', kind: 'DATE', isPast: true, words: { zh: '送审日期', en: 'Handed in on' }, required: true },
    longField('proposal', '办案机构处理意见', 'What the investigators propose', 2_000),
    longField('view', '审核意见', 'The reviewer’s view', 3_000),
  ],
  blocks: ({ number, assignee, respondent, ruleset }, typed) => [
    facts(
      ['审核类别', typed('kind'), '送审日期', typed('sentOn')],
      ['审核期限', `${legalLimit(ruleset, 'K2').span}（${legalLimit(ruleset, 'K2').article}）`],
      ['案件编号', number, '办案人员', assignee],
      ['案由', typed('matter')],
      ['当事人', respondent.name],
      ['办案机构处理意见', typed('proposal')],
    ),
    opinions(
      { label: '审核意见', text: typed('view'), signer: '审核人员（未参与本案调查）' },
      { label: '审核机构负责人意见', text: '', signer: '审核机构负责人' },
    ),
  ],
})
