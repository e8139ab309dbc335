import { defineForm } from '../define-form.ts'
import { addressee, paragraph, paragraphs, signatures } from '../paper.ts'
import { contactField, lineField, longField } from './form-fields.ts'
import { legalLimit } from './legal-limit.ts'
import { matterField } from './penalty-case.ts'

/** 先行登记保存通知书: it lapses by itself when nothing is decided in time (P 33 to 35, PEN 56). */
export const evidenceKeepingNotice = defineForm({
  name: 'evidenceKeepingNotice',
  words: { zh: '先行登记保存通知书', en: 'Notice that evidence is registered and kept' },
  source: { set: 'FORM56', place: 19, compared: 'name' },
  mark: '登保',
  reader: 'respondent',
  action: ['keepEvidence', 'keepEvidenceUrgently'],
  after: { enforcement: ['keepEvidence', 'keepEvidenceUrgently'] },
  repeats: true,
  fields: [
    matterField,
    longField('items', '登记保存的物品（每行一项：名称、规格、数量）', 'What is kept: one thing on a line', 4_000),
    lineField('place', '保存地点和方式', 'Where and how it is kept'),
    contactField,
  ],
  blocks: ({ respondent, ruleset, office, today }, typed) => {
    const limit = legalLimit(ruleset, 'K5')
    return [
      addressee(respondent.name),
      paragraph(
        `因你（单位）${typed('matter')}，为防止证据灭失或者以后难以取得，经本机关负责人批准，决定对下列物品先行登记保存：`,
      ),
      ...paragraphs(typed('items')),
      paragraph(`保存地点和方式：${typed('place')}`),
      paragraph(
        `本机关将在${limit.span}内对登记保存的证据采取处理措施；逾期未采取的，先行登记保存措施自动解除（${limit.article}）。在此期间，任何人不得销毁或者转移证据。`,
      ),
      paragraph(`联系人及联系电话：${typed('contact')}`),
      { kind: 'seal', office, on: today },
      signatures('当事人（签名或者盖章）'),
    ]
  },
})
