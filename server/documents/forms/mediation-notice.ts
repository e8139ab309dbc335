import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import {
  choiceField,
  contactField,
  dayField,
  daysField,
  lineField,
  optionalLine,
  remarkField,
  timeField,
} from './form-fields.ts'
import { measuresOf } from './law-words.ts'
import { contactLine, seal } from './penalty-blocks.ts'

const BEFORE_ITS_END = ['accepted', 'mediating', 'suspended']

/** 投诉调解通知书: time, place and mediator, told to each side before they meet (Order 121, articles 18 to 21). */
export const mediationNotice = defineForm({
  name: 'mediationNotice',
  words: { zh: '投诉调解通知书', en: 'Notice of mediation' },
  source: { set: 'FORM10', place: 7, compared: 'wording' },
  mark: '投调通',
  reader: 'parties',
  action: 'startMediation',
  after: { mediation: ['acceptComplaint'] },
  needs: ({ state }) => (BEFORE_ITS_END.includes(state) ? null : { zh: '调解已经结束', en: 'The mediation is over' }),
  showsFiler: true,
  repeats: true,
  fields: [
    choiceField('to', '通知谁', 'Who is notified', {
      filer: ['投诉人', 'The complainant'],
      respondent: ['被投诉人', 'The other side'],
    }),
    dayField('on', '调解日期', 'On which day'),
    timeField('time', '调解时间', 'At what time', { of: 'on' }),
    lineField('place', '调解地点或者方式', 'Where or how'),
    optionalLine('materials', '需要携带的其他材料', 'What else to bring'),
    daysField('recusalDays', '申请回避的期限（几日内）', 'Days in which recusal can be asked for'),
    lineField('mediator', '调解人员', 'Mediators', { known: ({ assignee }) => assignee }),
    contactField,
    remarkField('remark', '其他告知事项', 'What else to tell'),
  ],
  blocks: (given, typed) => {
    const { filer, respondent, number, ruleset } = given
    return [
      addressee(typed('to') === '投诉人' ? (filer?.name ?? '') : respondent.name),
      paragraph(
        `关于${filer?.name ?? ''}对${respondent.name}的投诉（登记编号：${number}），我局已经受理，根据${measuresOf(ruleset)}的规定，现组织双方当事人进行调解。请于${typed('on')}${typed('time')}到（以）${typed('place')}参加调解。无正当理由不参加调解的，我局将依法终止调解。`,
      ),
      paragraph(`请携带以下材料：1．身份证明材料${typed('materials') && `；2．${typed('materials')}`}。`),
      paragraph(
        `如果您认为调解人员是投诉人或者被投诉人的近亲属或者有其他利害关系，可能影响公正处理投诉的，可以自收到本通知书之日起${typed('recusalDays')}日内对调解人员提出回避申请。`,
      ),
      ...paragraphs(typed('remark')),
      paragraph(`调解人员：${typed('mediator')}`),
      contactLine(typed),
      paragraph('特此通知。'),
      seal(given),
    ]
  },
})
