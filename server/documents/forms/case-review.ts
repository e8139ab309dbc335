import { needsOutsider } from '../../cases/enforcement-needs.ts'
import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { asTold, choiceField, longField, matterField, pastDayField, remarkField } from './form-fields.ts'
import { legalLimit } from './law-words.ts'
import { caseName } from './penalty-blocks.ts'

/** 案件审核表 or 法制审核表: by somebody who did not investigate (P 49 to 55). */
export const caseReview = defineForm({
  name: 'caseReview',
  words: { zh: '案件审核/法制审核表', en: 'Review of a penalty case' },
  source: { set: 'FORM56', place: 36, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'passReview',
  after: { enforcement: ['submitForReview'] },
  needs: needsOutsider,
  repeats: true,
  fields: [
    matterField,
    choiceField(
      'kind',
      '审核类别',
      'Kind of review',
      { case: ['案件审核', 'Case review'], legal: ['法制审核', 'Legal review'] },
      ({ established }) => established.reviewKind,
    ),
    pastDayField('sentOn', '送审时间', 'Handed in on', ({ startedOn }) => startedOn('K2')),
    longField('view', '审核意见和建议', 'The reviewer’s view', { known: asTold('passReview', 'reason') }),
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: (given, typed) => [
    facts(
      ['案件名称', caseName(given, typed)],
      ['案件编号', given.number, '审核类别', typed('kind')],
      ['办案机构', given.office, '办案人员', given.officers.join('、')],
      ['送审时间', typed('sentOn'), '退卷时间', ' '],
      ['审核期限', `${legalLimit(given.ruleset, 'K2').span}（${legalLimit(given.ruleset, 'K2').article}）`],
    ),
    opinions(
      { label: '审核意见和建议', text: typed('view'), signer: '审核人（未参与本案调查）' },
      { label: '审核机构负责人意见', text: '', signer: '审核机构负责人' },
    ),
    facts(['备注', typed('remark')]),
  ],
})
