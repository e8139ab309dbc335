import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import {
  lineField,
  longField,
  matterField,
  officersField,
  optionalLine,
  rightsToldField,
  sayHeld,
  spanFields,
} from './form-fields.ts'
import { whileInvestigating } from './penalty-blocks.ts'

/** 询问笔录: two officers ask, rights told first (P 21 and 22). */
export const interviewRecord = defineForm({
  name: 'interviewRecord',
  words: { zh: '询问笔录', en: 'Record of an interview' },
  source: { set: 'FORM56', place: 14, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    ...spanFields(['询问', 'The interview']),
    { name: 'round', kind: 'NUMBER', words: { zh: '第几次询问', en: 'Which time' }, required: true, min: 1, max: 99 },
    lineField('place', '地点', 'Where'),
    officersField,
    lineField('person', '被询问人姓名、性别', 'Who was asked, with sex'),
    optionalLine('identity', '身份证件号码', 'Number of the identity paper'),
    optionalLine('post', '工作单位、职务', 'Employer and post'),
    optionalLine('phone', '联系电话、其他联系方式', 'Phone and other ways to reach them'),
    optionalLine('home', '联系地址', 'Address'),
    matterField,
    rightsToldField,
    lineField('seen', '被询问人对出示执法证件的回答', 'What was said when the warrants were shown'),
    lineField('recusal', '被询问人是否申请回避', 'Whether that person asked for a recusal'),
    lineField('understood', '被询问人对如实回答义务的回答', 'What was said to the duty to answer truthfully'),
    longField('talk', '询问内容（问、答各起一行）', 'Questions and answers, each on a line', { maxLength: 12_000 }),
  ],
  blocks: ({ office, number }, typed) => [
    facts(
      ['案件编号', number, '时间', `${sayHeld(typed)}（第${typed('round')}次）`],
      ['地点', typed('place')],
      ['询问人、执法证号', typed('officers')],
      ['被询问人', typed('person'), '身份证件号码', typed('identity')],
      ['工作单位、职务', typed('post')],
      ['联系电话', typed('phone'), '联系地址', typed('home')],
    ),
    paragraph(`询问人：你好，我们是${office}的执法人员，已向你出示了我们的执法证件。你是否看清楚？`),
    paragraph(`被询问人：${typed('seen')}`),
    paragraph(
      `问：我们依法就涉嫌${typed('matter')}有关问题进行调查，请予配合。依照法律规定，你有权进行陈述和申辩。如果你认为调查人员与本案有直接利害关系或者有其他关系可能影响公正执法的，依法有申请回避的权利，你是否申请调查人员回避？`,
    ),
    paragraph(`答：${typed('recusal')}`),
    paragraph('问：你应当如实回答询问，并协助调查，不得拒绝或者阻挠。你是否明白？'),
    paragraph(`答：${typed('understood')}`),
    heading('询问内容：'),
    ...paragraphs(typed('talk')),
    paragraph('询问人：以上是本次询问情况的记录，请核对/已向你宣读。与你所述一致请签名，如果有遗漏你可以补正。'),
    signatures('被询问人', '询问人', '询问人'),
  ],
})
