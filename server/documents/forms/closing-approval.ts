import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { lineField, longField } from './form-fields.ts'
import { matterField } from './penalty-case.ts'

/** 结案审批表 (P 77). */
export const closingApproval = defineForm({
  name: 'closingApproval',
  words: { zh: '结案审批表', en: 'Approval to close' },
  source: { set: 'FORM56', place: 53, compared: 'name' },
  mark: null,
  reader: 'office',
  action: ['closeEnforcement', 'archiveCase'],
  after: { enforcement: ['approveDecision', 'terminateInvestigation', 'penaliseOnTheSpot'] },
  fields: [
    matterField,
    lineField('decision', '处理决定及文号', 'The decision and its number'),
    longField('execution', '执行情况', 'How it was carried out', 2_000),
    longField('reasons', '结案理由', 'Why it can be closed', 1_000),
  ],
  blocks: ({ number, assignee, respondent, receivedOn }, typed) => [
    facts(
      ['案由', typed('matter')],
      ['案件编号', number, '办案人员', assignee],
      ['当事人', respondent.name, '收到日期', receivedOn],
      ['处理决定', typed('decision')],
      ['执行情况', typed('execution')],
      ['结案理由', typed('reasons')],
    ),
    opinions(
      { label: '办案人员意见', text: '', signer: '办案人员' },
      { label: '办案机构负责人意见', text: '', signer: '办案机构负责人' },
      { label: '部门负责人意见', text: '', signer: '部门负责人' },
    ),
  ],
})
