import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { addressField, lineField, longField } from './form-fields.ts'
import { matterField, partyRows, whileInvestigating } from './penalty-case.ts'

/** 立案/不予立案审批表: three sign it, one after the other: who verified, the unit's head, the department's head (P 18 to 20). */
export const filingApproval = defineForm({
  name: 'filingApproval',
  words: { zh: '立案/不予立案审批表', en: 'Approval to file or not to file' },
  source: { set: 'FORM56', place: 7, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  fields: [
    matterField,
    lineField('origin', '案件来源', 'Where it came from'),
    addressField,
    {
      name: 'decision',
      kind: 'CHOICE',
      words: { zh: '建议', en: 'Proposal' },
      required: true,
      options: () => [
        { value: 'file', words: { zh: '建议立案', en: 'To file' } },
        { value: 'decline', words: { zh: '建议不予立案', en: 'Not to file' } },
      ],
    },
    longField('findings', '核查情况', 'What was found'),
    longField('reasons', '立案（不予立案）的理由和依据', 'Reasons and articles', 1_500),
  ],
  blocks: (given, typed) => [
    facts(
      ['案由', typed('matter')],
      ['案件来源', typed('origin'), '收到日期', given.receivedOn],
      ['登记编号', given.number, '办案人员', given.assignee],
      ...partyRows(given, typed),
      ['核查情况', typed('findings')],
      ['理由和依据', typed('reasons')],
    ),
    opinions(
      { label: '核查人员意见', text: `${typed('decision')}。`, signer: '核查人员' },
      { label: '办案机构负责人意见', text: '', signer: '办案机构负责人' },
      { label: '部门负责人意见', text: '', signer: '部门负责人' },
    ),
  ],
})
