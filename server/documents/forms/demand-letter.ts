import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs } from '../paper.ts'
import { contactField, lineField, longField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'

/** 履行催告书: before a court is asked to enforce (P 76, FORCE 54). */
export const demandLetter = defineForm({
  name: 'demandLetter',
  words: { zh: '履行催告书', en: 'Demand to comply' },
  source: { set: 'FORM56', place: 48, compared: 'name' },
  mark: '催告',
  reader: 'respondent',
  action: 'demandPayment',
  after: { enforcement: ['serveDecision'] },
  repeats: true,
  fields: [
    lineField('decision', '处罚决定书文号和送达日期', 'Number of the decision and day of service'),
    longField('owed', '尚未履行的义务', 'What is still to be done', 1_500),
    longField('way', '履行方式', 'How to do it', 800),
    contactField,
  ],
  blocks: ({ respondent, ruleset, office, today }, typed) => {
    const demand = legalLimit(ruleset, 'K11')
    return [
      addressee(respondent.name),
      paragraph(`本机关作出的行政处罚决定（${typed('decision')}），你（单位）至今没有履行下列义务：`),
      ...paragraphs(typed('owed')),
      paragraph(`现催告你（单位）自收到本催告书之日起${demand.span}内履行（${demand.article}）：`),
      ...paragraphs(typed('way')),
      paragraph('你（单位）依法享有陈述、申辩的权利。逾期仍不履行的，本机关将依法申请人民法院强制执行。'),
      paragraph(`联系人及联系电话：${typed('contact')}`),
      { kind: 'seal', office, on: today },
    ]
  },
})
