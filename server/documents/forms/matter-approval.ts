import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { choiceField, longField, matterField, remarkField } from './form-fields.ts'
import { caseName } from './penalty-blocks.ts'

/** 行政处罚案件有关事项审批表: what the head has to approve in the course of a case (P 33 to 38, 46, 47, 64 and 74). */
export const matterApproval = defineForm({
  name: 'matterApproval',
  words: { zh: '行政处罚案件有关事项审批表', en: 'Approval of a step in a penalty case' },
  source: { set: 'FORM56', place: 8, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: ['tellRights', 'keepEvidence'],
  after: { enforcement: '*' },
  repeats: true,
  fields: [
    matterField,
    choiceField('item', '审批事项', 'What is to be approved', {
      keep: ['先行登记保存证据', 'Keeping of evidence'],
      seize: ['实施行政强制措施', 'Sealing or seizure'],
      extendSeizure: ['延长行政强制措施期限', 'A longer seizure'],
      dispose: ['处理登记保存的证据或者查封、扣押的财物', 'Dealing with evidence kept or goods seized'],
      test: ['检测、检验、检疫、鉴定', 'Testing or appraisal'],
      suspend: ['中止、恢复或者终止调查', 'Suspending, resuming or ending the investigation'],
      extend: ['延长办案期限', 'A longer limit for the case'],
      recusal: ['办案人员回避、更换', 'Recusal or change of officers'],
      instalments: ['延期、分期缴纳罚款', 'Later payment or instalments'],
      court: ['申请人民法院强制执行', 'Asking the court to enforce'],
      other: ['其他', 'Something else'],
    }),
    longField('reasons', '提请审批的理由、依据及处理意见', 'Reasons, basis and proposal'),
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: (given, typed) => [
    facts(['案件名称', caseName(given, typed)], ['案件编号', given.number], ['审批事项', typed('item')]),
    opinions(
      { label: '提请审批的理由、依据及处理意见', text: typed('reasons'), signer: '经办人' },
      { label: '经办机构负责人意见', text: '', signer: '经办机构负责人' },
      { label: '部门负责人意见', text: '', signer: '部门负责人' },
    ),
    facts(['备注', typed('remark')]),
  ],
})
