import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { numbered, registrationFields, registrationRemark } from './registration-fields.ts'

/** 投诉登记表: what a complaint has to contain, and the two consents (Order 121, articles 10 to 12). */
export const complaintRegistration = defineForm({
  name: 'complaintRegistration',
  words: { zh: '投诉登记表', en: 'Complaint registration' },
  source: { set: 'FORM10', place: 1, compared: 'fields' },
  mark: '投登',
  reader: 'office',
  action: 'messageFiler',
  after: { mediation: '*' },
  showsFiler: true,
  fields: [
    ...registrationFields,
    {
      name: 'agent',
      kind: 'LONG_TEXT',
      words: { zh: '代理人及授权事项、权限和期限', en: 'Agent, with matters, powers and term of the authorisation' },
      maxLength: 500,
    },
    registrationRemark,
  ],
  blocks: (given, typed) => {
    const { filer, respondent, submission } = given
    return [
      facts(
        ['登记编号', given.number, '收到日期', given.receivedOn],
        ['投诉人姓名', filer?.name ?? '', '联系电话', filer?.phone ?? ''],
        ['证件类型', typed('idKind'), '证件号码', typed('idNumber')],
        ['通讯地址', filer?.address ?? ''],
        ['代理人', typed('agent')],
        ['被投诉人', respondent.name],
        ['被投诉人地址', typed('respondentAddress')],
        ['联系人', typed('respondentContact'), '联系电话', respondent.phone],
        ['识别信息', submission?.told ?? ''],
        ['投诉类别', given.category, '涉及金额', given.amount],
        ['发生时间', submission?.happenedOn ?? ''],
        ['投诉请求', submission?.wants ?? ''],
        ['消费者权益争议事实', [submission?.narrative, submission?.details].filter(Boolean).join('\n')],
        ['证据材料', numbered(submission?.evidence ?? []) || '无'],
        ['同意公示投诉信息', submission?.consentPublish ?? '', '同意委托调解', submission?.consentDelegate ?? ''],
      ),
      opinions({ label: '登记意见', text: typed('remark'), signer: `登记人 ${given.officer}` }),
    ]
  },
})
