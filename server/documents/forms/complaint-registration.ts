import { defineForm } from '../define-form.ts'
import { facts } from '../paper.ts'
import { remarkField } from './form-fields.ts'
import { numbered, registrationEnd, registrationFields, registrationRemark } from './registration.ts'

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
    remarkField('agent', '代理人及授权事项、权限和期限', 'Agent, with matters, powers and term of the authorisation'),
    registrationRemark,
  ],
  blocks: (given, typed) => {
    const { filer, respondent, submission } = given
    return [
      facts(
        ['登记单位', given.office, '编号', given.number],
        ['收到日期', given.receivedOn, '发生时间', submission?.happenedOn ?? ''],
        ['投诉人姓名', filer?.name ?? '', '联系电话', filer?.phone ?? ''],
        ['证件类型', typed('idKind'), '证件号码', typed('idNumber')],
        ['联系地址', filer?.address ?? ''],
        [
          '是否同意公示投诉信息',
          submission?.consentPublish ?? '',
          '是否同意委托调解',
          submission?.consentDelegate ?? '',
        ],
        ['代理人', typed('agent')],
        ['被投诉人名称（姓名）', respondent.name, '联系人', typed('respondentContact')],
        ['地址', typed('respondentAddress'), '联系电话', respondent.phone],
        ['识别信息', submission?.told ?? ''],
        ['投诉类别', given.category, '涉及金额', given.amount],
        ['消费者权益争议事实依据', [submission?.narrative, submission?.details].filter(Boolean).join('\n')],
        ['证明材料', numbered(submission?.evidence ?? []) || '无'],
        ['投诉请求', submission?.wants ?? ''],
      ),
      ...registrationEnd('投诉人', typed('remark')),
    ]
  },
})
