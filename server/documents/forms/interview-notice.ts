import { defineForm } from '../define-form.ts'
import { paragraph, paragraphs } from '../paper.ts'
import { contactFields, dayField, lineField, matterField, remarkField, timeField } from './form-fields.ts'
import { cite } from './law-words.ts'
import { letter, whileInvestigating } from './penalty-blocks.ts'

/** 询问通知书: when and where somebody is to be asked (PEN 55). */
export const interviewNotice = defineForm({
  name: 'interviewNotice',
  words: { zh: '询问通知书', en: 'Summons to be interviewed' },
  source: { set: 'FORM56', place: 13, compared: 'wording' },
  mark: '询通',
  reader: 'respondent',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    lineField('to', '被通知人', 'Who is summoned', { known: ({ respondent }) => respondent.name }),
    matterField,
    dayField('on', '询问日期', 'On which day'),
    timeField('time', '询问时间', 'At what time', { of: 'on' }),
    lineField('place', '询问地点', 'Where'),
    remarkField('materials', '请携带的材料（每行一项）', 'What to bring, one on a line'),
    ...contactFields,
  ],
  blocks: (given, typed) =>
    letter(
      given,
      typed,
      typed('to'),
      paragraph(
        `为调查了解涉嫌${typed('matter')}的有关情况，请于${typed('on')}${typed('time')}到${typed('place')}接受询问调查。依据${cite('PEN', 55, 2)}的规定，你（单位）有如实回答询问、协助调查的义务。`,
      ),
      ...(typed('materials') ? [paragraph('请携带以下材料：'), ...paragraphs(typed('materials'))] : []),
      paragraph('如你（单位）委托其他人员接受询问调查的，委托代理人应当同时提供授权委托书及委托代理人身份证明。'),
    ),
})
