import { defineForm } from '../define-form.ts'
import { facts, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import {
  lineField,
  longField,
  matterField,
  officersField,
  optionalLine,
  partyFields,
  remarkField,
  rightsToldField,
  sayHeld,
  spanFields,
  witnessField,
} from './form-fields.ts'
import { partyRows, whileInvestigating } from './penalty-blocks.ts'

/** 现场笔录: two officers, rights told at the first contact (P 21 and 22). */
export const sceneRecord = defineForm({
  name: 'sceneRecord',
  words: { zh: '现场笔录', en: 'Record of an inspection' },
  source: { set: 'FORM56', place: 9, compared: 'wording' },
  mark: null,
  reader: 'office',
  action: 'startVerification',
  after: whileInvestigating,
  endsWithCase: true,
  repeats: true,
  fields: [
    ...spanFields(['检查', 'The inspection']),
    lineField('place', '地点', 'Where'),
    officersField,
    ...partyFields,
    witnessField,
    optionalLine('called', '通知当事人到场情况', 'How the party was asked to be there'),
    matterField,
    rightsToldField,
    lineField('seen', '当事人对出示执法证件的回答', 'What the party said when shown the warrants'),
    lineField('recusal', '当事人是否申请回避', 'Whether the party asked for a recusal'),
    longField('findings', '现场情况', 'What was found', { maxLength: 6_000 }),
    remarkField(
      'measures',
      '当场告知行政强制措施的理由、依据、权利、救济途径及当事人的陈述和申辩',
      'What was told of coercive measures, and what the party said',
      {
        maxLength: 2_000,
      },
    ),
  ],
  blocks: (given, typed) => [
    facts(
      ['时间', sayHeld(typed)],
      ['地点', typed('place')],
      ['检查人员、执法证号', typed('officers')],
      ...partyRows(given, typed),
      ['通知当事人到场情况', typed('called')],
    ),
    paragraph(
      `检查人员：我们是${given.office}的执法人员，依法就涉嫌${typed('matter')}进行现场检查，请予配合。现向你出示我们的执法证件，你是否看清楚？`,
    ),
    paragraph(`当事人：${typed('seen')}`),
    paragraph(
      '检查人员：你有权进行陈述和申辩。你应当如实回答询问，并协助调查或者检查，不得拒绝或者阻挠。你认为检查人员与你（单位）有直接利害关系或者有其他关系可能影响公正执法的，依法有申请回避的权利。你是否申请检查人员回避？',
    ),
    paragraph(`当事人：${typed('recusal')}`),
    heading('现场情况：'),
    ...paragraphs(typed('findings')),
    ...(typed('measures') ? [heading('当场告知采取行政强制措施的有关情况：'), ...paragraphs(typed('measures'))] : []),
    paragraph('检查人员：以上是本次现场检查的情况记录，请核对/已向你宣读。如果属实请签名。'),
    ...(typed('witness') ? [paragraph(`见证人：${typed('witness')}`)] : []),
    signatures('当事人', '见证人', '检查人员', '检查人员'),
  ],
})
