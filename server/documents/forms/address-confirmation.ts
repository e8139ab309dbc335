import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { choiceField, firstOf, lineField, optionalLine, remarkField } from './form-fields.ts'
import { cite } from './law-words.ts'

/** The four points of the official form, which the party reads before signing. */
const told = () => [
  `依据${cite('P', 82, undefined, 3)}、${cite('P', 83).replace(/^《.*》/, '')}的规定，告知如下：`,
  '一、为便于及时收到市场监督管理部门的相关文书，保证案件调查的顺利进行，市场监督管理部门可以要求受送达人签署送达地址确认书，送达至受送达人确认的地址，即视为送达。',
  '二、受送达人送达地址发生变更的，应当及时书面告知市场监督管理部门；未及时告知的，市场监督管理部门按原地址送达，视为依法送达。',
  '三、因受送达人提供的送达地址不准确、送达地址变更未书面告知市场监督管理部门，导致执法文书未能被受送达人实际接收的，直接送达的，执法文书留在该地址之日为送达之日；邮寄送达的，执法文书被退回之日为送达之日。',
  '四、经受送达人同意，可以采用手机短信、传真、电子邮件、即时通讯账号等能够确认其收悉的电子方式送达执法文书，手机短信、传真、电子邮件、即时通讯信息等到达受送达人特定系统的日期为送达日期。',
]

/** 送达地址确认书: what is sent to the address signed for counts as served (P 82 and 83). */
export const addressConfirmation = defineForm({
  name: 'addressConfirmation',
  words: { zh: '送达地址确认书', en: 'Confirmation of the address for service' },
  source: { set: 'FORM56', place: 10, compared: 'wording' },
  mark: null,
  reader: 'respondent',
  action: 'confirmAddress',
  after: { enforcement: '*' },
  fields: [
    choiceField(
      'electronic',
      '是否接受电子送达',
      'Whether papers may be served electronically',
      { yes: ['是', 'Yes'], no: ['否', 'No'] },
      ({ established: { electronicService } }) =>
        electronicService === undefined ? '' : electronicService ? 'yes' : 'no',
    ),
    optionalLine(
      'account',
      '手机号码、传真号码、电子邮件地址或者即时通讯账号',
      'Mobile, fax, e-mail or messaging account',
    ),
    lineField('address', '送达地址', 'Address', {
      known: firstOf(
        ({ typedBefore }) => typedBefore('address'),
        ({ typedBefore }) => typedBefore('respondentAddress'),
      ),
    }),
    lineField('receiver', '收件人', 'Who receives', { known: ({ respondent }) => respondent.name }),
    lineField('receiverPhone', '收件人联系电话', 'That person’s phone', {
      known: ({ respondent }) => respondent.phone,
    }),
    optionalLine('postcode', '邮政编码', 'Postcode'),
    remarkField('remark', '备注', 'Remarks'),
  ],
  blocks: ({ respondent, number }, typed) => [
    facts(
      ['受送达人', respondent.name, '案件编号', number],
      ['告知事项', told().join('\n')],
      ['是否接受电子送达', typed('electronic'), '邮政编码', typed('postcode')],
      ['电子送达账号', typed('account')],
      ['送达地址', typed('address')],
      ['收件人', typed('receiver'), '收件人联系电话', typed('receiverPhone')],
    ),
    opinions({
      label: '受送达人确认',
      text: '本人已经阅读（已向本人宣读）上述告知事项，保证以上送达地址及送达方式准确、有效，清楚了解并同意本确认书内容及法律意义。',
      signer: '受送达人（委托代理人）',
    }),
    facts(['备注', typed('remark')]),
  ],
})
