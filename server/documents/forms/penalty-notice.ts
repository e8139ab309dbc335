import { defineForm } from '../define-form.ts'
import { addressee, heading, paragraph, paragraphs, signatures } from '../paper.ts'
import { contactField, longField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'

/** 行政处罚告知书: what is planned, why, and the time to answer it (P 57 and 58). */
export const penaltyNotice = defineForm({
  name: 'penaltyNotice',
  words: { zh: '行政处罚告知书', en: 'Notice before a penalty' },
  source: { set: 'FORM56', place: 37, compared: 'name' },
  mark: '罚告',
  reader: 'respondent',
  action: ['serveNotice', 'approveDecision'],
  after: { enforcement: ['passReview'] },
  fields: [
    longField('facts', '违法事实和证据', 'Facts and evidence', 4_000),
    longField('reasons', '处罚理由和法律依据', 'Reasons and articles', 3_000),
    longField('penalty', '拟作出的行政处罚', 'What is planned', 1_500),
    {
      name: 'hearing',
      kind: 'BOOLEAN',
      words: { zh: '当事人有权要求举行听证', en: 'The party may ask for a hearing' },
      required: true,
    },
    contactField,
  ],
  blocks: ({ respondent, ruleset, office, today }, typed) => {
    const { span, article } = legalLimit(ruleset, 'K3')
    const hearing = typed('hearing') === '是'
    return [
      addressee(respondent.name),
      heading('一、违法事实和证据'),
      ...paragraphs(typed('facts')),
      heading('二、处罚理由和依据'),
      ...paragraphs(typed('reasons')),
      heading('三、拟作出的行政处罚'),
      ...paragraphs(typed('penalty')),
      heading('四、权利'),
      paragraph(
        `你（单位）依法享有陈述、申辩${hearing ? '和要求举行听证' : ''}的权利，可以自收到本告知书之日起${span}内行使；逾期未行使的，视为放弃上述权利（${article}）。本机关不因陈述、申辩给予更重的处罚。`,
      ),
      paragraph(`联系人及联系电话：${typed('contact')}`),
      { kind: 'seal', office, on: today },
      signatures('当事人（签名或者盖章）'),
    ]
  },
})
