import { defineForm } from '../define-form.ts'
import { facts, opinions, signatures } from '../paper.ts'
import { lineField, longField, officersField, pastDayField, timeField } from './form-fields.ts'
import { whileInvestigating } from './penalty-blocks.ts'

/** 证据提取单: a thing or a copy taken as evidence, with who gave it (P 23 to 26). */
export const evidenceSheet = defineForm({
  name: 'evidenceSheet',
  words: { zh: '证据提取单', en: 'Sheet for a piece of evidence' },
  source: { set: 'FORM56', place: 11, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    lineField('evidence', '证据名称', 'What it is'),
    pastDayField('takenOn', '取证日期', 'On which day it was taken', ({ thisDay }) => thisDay),
    timeField('time', '取证时间', 'At what time', { of: 'takenOn', required: false }),
    lineField('place', '取证地点', 'Where'),
    longField(
      'content',
      '证据内容（数量、证明对象；证据附后并加盖骑缝章）',
      'What it holds: how much, and what it proves',
      {
        maxLength: 4_000,
      },
    ),
    officersField,
    lineField('provider', '证据提供人', 'Who gave it'),
  ],
  blocks: ({ number, respondent }, typed) => [
    facts(
      ['案件编号', number, '当事人', respondent.name],
      ['证据名称', typed('evidence')],
      ['取证时间', `${typed('takenOn')}${typed('time')}`, '取证地点', typed('place')],
      ['证据内容', typed('content')],
      ['执法人员、执法证号', typed('officers')],
      ['证据提供人', typed('provider')],
    ),
    opinions({ label: '证据核对意见', text: '', signer: '证据提供人' }),
    signatures('执法人员', '执法人员', '见证人'),
  ],
})
