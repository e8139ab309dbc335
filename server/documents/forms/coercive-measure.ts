import { defineForm } from '../define-form.ts'
import { addressee, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { addressField, contactField, lineField, longField, remediesField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'

/** 实施行政强制措施决定书: sealing or seizing, for the time the law allows (P 36 to 38, FORCE 25). */
export const coerciveMeasure = defineForm({
  name: 'coerciveMeasure',
  words: { zh: '实施行政强制措施决定书', en: 'Decision to seal or seize' },
  source: { set: 'FORM56', place: 21, compared: 'name' },
  mark: '强制',
  reader: 'respondent',
  action: ['seizeGoods', 'seizeGoodsUrgently'],
  after: { enforcement: ['seizeGoods', 'seizeGoodsUrgently'] },
  repeats: true,
  fields: [
    {
      name: 'measure',
      kind: 'CHOICE',
      words: { zh: '强制措施', en: 'Measure' },
      required: true,
      options: () => [
        { value: 'seal', words: { zh: '查封', en: 'Sealing' } },
        { value: 'seize', words: { zh: '扣押', en: 'Seizure' } },
      ],
    },
    longField('reasons', '理由和法律依据', 'Reasons and law', 2_000),
    longField(
      'items',
      '场所、设施或者财物（每行一项：名称、规格、数量）',
      'What is sealed or seized: one on a line',
      4_000,
    ),
    lineField('place', '查封、扣押或者保管地点', 'Where it is kept'),
    { name: 'until', kind: 'DATE', words: { zh: '期限至', en: 'Until' }, required: true },
    addressField,
    remediesField,
    contactField,
  ],
  blocks: ({ respondent, ruleset, office, today }, typed) => {
    const limit = legalLimit(ruleset, 'K6')
    return [
      addressee(respondent.name),
      ...(typed('respondentAddress') ? [paragraph(`住所（住址）：${typed('respondentAddress')}`)] : []),
      heading('一、理由和依据'),
      ...paragraphs(typed('reasons')),
      heading('二、决定'),
      paragraph(`本机关决定对下列场所、设施或者财物实施${typed('measure')}：`),
      ...paragraphs(typed('items')),
      paragraph(`地点：${typed('place')}`),
      paragraph(
        `期限：自${today}起至${typed('until')}止。${typed('measure')}的期限不得超过${limit.span}；情况复杂的，经批准可以依法延长（${limit.article}）。检测、检验、检疫或者鉴定的期间不计算在内。`,
      ),
      heading('三、权利'),
      paragraph('你（单位）依法享有陈述、申辩的权利。'),
      ...paragraphs(typed('remedies')),
      paragraph(`联系人及联系电话：${typed('contact')}`),
      { kind: 'seal', office, on: today },
      signatures('当事人（签名或者盖章）'),
    ]
  },
})
