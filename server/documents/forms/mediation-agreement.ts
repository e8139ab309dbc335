import { defineForm } from '../define-form.ts'
import { facts, heading, note, paragraph, paragraphs, signatures } from '../paper.ts'
import { asTold, lineField, longField, optionalLine, remarkField } from './form-fields.ts'
import { cite, measuresOf } from './law-words.ts'
import { seal } from './penalty-blocks.ts'

/** 投诉调解书: signed by both sides, three copies (Order 121, article 24). */
export const mediationAgreement = defineForm({
  name: 'mediationAgreement',
  words: { zh: '投诉调解书', en: 'Mediation agreement' },
  source: { set: 'FORM10', place: 9, compared: 'wording' },
  mark: '投调',
  reader: 'parties',
  action: 'recordAgreement',
  after: { mediation: ['recordAgreement'] },
  showsFiler: true,
  fields: [
    optionalLine('filerAgent', '投诉人的委托代理人、联系电话和联系地址', 'Agent of the complainant, phone and address'),
    optionalLine('representative', '被投诉人的法定代表人（负责人）', 'Legal representative of the other side'),
    optionalLine('respondentAddress', '被投诉人地址（经营场所）', 'The other side’s address'),
    optionalLine(
      'respondentAgent',
      '被投诉人的委托代理人、联系电话和联系地址',
      'Agent of the other side, phone and address',
    ),
    remarkField('dispute', '投诉内容的补充说明', 'What else belongs to the dispute', { maxLength: 2_000 }),
    longField('terms', '调解协议内容', 'What was agreed', { known: asTold('recordAgreement', 'terms') }),
    longField('performance', '履行方式和期限', 'How and by when it is done', { maxLength: 1_000 }),
    lineField('mediator', '调解人员', 'Mediators', { known: ({ assignee }) => assignee }),
  ],
  blocks: (given, typed) => {
    const { filer, respondent, submission } = given
    return [
      facts(
        ['登记编号', given.number, '调解人员', typed('mediator')],
        ['投诉人', filer?.name ?? '', '联系电话', filer?.phone ?? ''],
        ['联系地址', filer?.address ?? ''],
        ['委托代理人', typed('filerAgent')],
        ['被投诉人', respondent.name, '联系电话', respondent.phone],
        ['法定代表人（负责人）', typed('representative'), '统一社会信用代码', respondent.creditCode],
        ['地址（经营场所）', typed('respondentAddress')],
        ['委托代理人', typed('respondentAgent')],
      ),
      heading('投诉内容及投诉请求：'),
      ...paragraphs(submission?.narrative ?? ''),
      ...paragraphs(typed('dispute')),
      ...paragraphs(submission?.wants ? `投诉请求：${submission.wants}。` : ''),
      paragraph(`根据${measuresOf(given.ruleset)}有关规定，本局组织双方当事人进行调解，双方自愿达成如下协议：`),
      ...paragraphs(typed('terms')),
      ...paragraphs(`履行方式和期限：${typed('performance')}`),
      paragraph(
        `本调解书经双方当事人签字后生效。调解书生效后，一方当事人未履行的，另一方当事人可以依据${cite('CR', 39)}规定，通过民事诉讼、仲裁等其他途径解决消费者权益争议。`,
      ),
      signatures('投诉人（签名）', '被投诉人（签名）', '调解人员（签名）'),
      seal(given),
      note(
        '本调解书由投诉人和被投诉人双方签字或者盖章，并加盖市场监督管理部门印章，交投诉人和被投诉人各执一份，市场监督管理部门留存一份归档。',
      ),
    ]
  },
})
