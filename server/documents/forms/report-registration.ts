import { defineForm } from '../define-form.ts'
import { facts } from '../paper.ts'
import { numbered, registrationEnd, registrationFields, registrationRemark } from './registration.ts'

const SECRECY = '举报人的个人信息和举报办理情况依法保密，不得提供给被举报人和与办理无关的人员。'

/** 举报登记表: the lead and what it rests on; whoever gives a name gives the true one (Order 121, article 28). */
export const reportRegistration = defineForm({
  name: 'reportRegistration',
  words: { zh: '举报登记表', en: 'Report registration' },
  source: { set: 'FORM10', place: 2, compared: 'fields' },
  mark: '举登',
  reader: 'office',
  action: 'messageFiler',
  after: { report: '*' },
  showsFiler: true,
  fields: [...registrationFields, registrationRemark],
  blocks: (given, typed) => {
    const { filer, respondent, submission } = given
    return [
      facts(
        ['登记单位', given.office, '编号', given.number],
        ['收到日期', given.receivedOn, '发生时间', submission?.happenedOn ?? ''],
        ['举报人姓名', filer?.name ?? '匿名', '联系电话', filer?.phone ?? ''],
        ['联系地址', filer?.address ?? ''],
        ['证件类型', typed('idKind'), '身份证件号码', typed('idNumber')],
        ['被举报人名称（姓名）', respondent.name],
        ['地址', typed('respondentAddress')],
        ['联系人', typed('respondentContact'), '联系电话', respondent.phone],
        ['识别信息', submission?.told ?? ''],
        ['举报类别', given.category, '涉及金额', given.amount],
        [
          '涉嫌违反市场监督管理法律、法规、规章的具体线索和相应的事实依据',
          [submission?.narrative, submission?.details].filter(Boolean).join('\n'),
        ],
        ['证据材料', numbered(submission?.evidence ?? []) || '无'],
        ['说明', SECRECY],
      ),
      ...registrationEnd('举报人', typed('remark')),
    ]
  },
})
