import { defineForm } from '../define-form.ts'
import { addressee, facts, paragraph, paragraphs } from '../paper.ts'
import { contactField, lineField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'
import { matterField } from './penalty-case.ts'

/** 听证通知书: it has to reach the party in good time before the hearing (HEAR 20). */
export const hearingNotice = defineForm({
  name: 'hearingNotice',
  words: { zh: '听证通知书', en: 'Notice of a hearing' },
  source: { set: 'FORM56', place: 39, compared: 'name' },
  mark: '听通',
  reader: 'respondent',
  action: 'noticeHearing',
  after: { enforcement: ['requestHearing'] },
  fields: [
    matterField,
    { name: 'on', kind: 'DATE', words: { zh: '听证日期', en: 'Day of the hearing' }, required: true },
    lineField('time', '听证时间', 'Time'),
    lineField('place', '听证地点', 'Place'),
    lineField('chair', '听证主持人（非本案调查人员）', 'Who presides (not an investigator)'),
    { name: 'others', kind: 'TEXT', words: { zh: '听证员、记录员', en: 'Members and recorder' } },
    { name: 'remark', kind: 'LONG_TEXT', words: { zh: '其他告知事项', en: 'What else to tell' }, maxLength: 500 },
    contactField,
  ],
  blocks: ({ respondent, number, ruleset, office, today }, typed) => {
    const { span, article } = legalLimit(ruleset, 'K4')
    return [
      addressee(respondent.name),
      paragraph(`根据你（单位）的要求，本机关决定就${typed('matter')}一案（案件编号：${number}）举行听证：`),
      facts(
        ['时间', `${typed('on')}${typed('time')}`],
        ['地点', typed('place')],
        ['听证主持人', typed('chair')],
        ['其他人员', typed('others')],
      ),
      paragraph(`本通知书应当在举行听证的${span}前送达（${article}）。`),
      paragraph('你（单位）可以亲自参加听证，也可以委托代理人参加；认为听证人员与本案有利害关系的，有权申请其回避。'),
      ...paragraphs(typed('remark')),
      paragraph(`联系人及联系电话：${typed('contact')}`),
      { kind: 'seal', office, on: today },
    ]
  },
})
