import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { filingReasons } from './filing-words.ts'
import { choiceField, longField, matterField, partyFields, remarkField } from './form-fields.ts'
import { partyRows, whileInvestigating } from './penalty-blocks.ts'

/** 立案/不予立案审批表: three sign it, one after the other: who verified, the unit's head, the department's head (P 18 to 20). */
export const filingApproval = defineForm({
  name: 'filingApproval',
  words: { zh: '立案/不予立案审批表', en: 'Approval to open a penalty case or not' },
  source: { set: 'FORM56', place: 7, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  fields: [
    matterField,
    ...partyFields,
    choiceField(
      'decision',
      '建议',
      'Proposal',
      { file: ['建议立案', 'To file'], decline: ['建议不予立案', 'Not to file'] },
      ({ answer }) => (answer('declineToFile', 'reason') ? 'decline' : answer('fileCase', 'reason') ? 'file' : ''),
    ),
    longField('findings', '核查情况及立案/不予立案理由', 'What was found, and why to open a penalty case or not', {
      maxLength: 4_000,
      known: filingReasons,
    }),
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: (given, typed) => [
    facts(
      ...partyRows(given, typed),
      ['案由', `涉嫌${typed('matter')}`],
      ['编号', given.number, '发现线索/收到材料时间', given.receivedOn],
    ),
    opinions(
      {
        label: '核查情况及立案/不予立案理由',
        text: `${typed('findings')}\n${typed('decision')}。`,
        signer: '核查人员',
      },
      { label: '办案机构负责人意见', text: '', signer: '办案机构负责人' },
      { label: '部门负责人意见', text: '', signer: '部门负责人' },
    ),
    facts(['备注', typed('remark')]),
  ],
})
