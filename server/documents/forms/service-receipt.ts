import { defineForm } from '../define-form.ts'
import { facts, opinions } from '../paper.ts'
import { lineField } from './form-fields.ts'

/** 送达回证: the modes of service (P 82). Signed when the paper is handed over. */
export const serviceReceipt = defineForm({
  name: 'serviceReceipt',
  words: { zh: '送达回证', en: 'Receipt of service' },
  source: { set: 'FORM56', place: 50, compared: 'name' },
  mark: null,
  reader: 'office',
  action: 'messageFiler',
  after: { mediation: '*', report: '*', enforcement: '*' },
  repeats: true,
  fields: [
    lineField('papers', '送达文书名称及文号', 'Which papers, with their numbers'),
    lineField('receiver', '受送达人', 'Who receives them'),
    lineField('place', '送达地点', 'Where'),
    {
      name: 'mode',
      kind: 'CHOICE',
      words: { zh: '送达方式', en: 'Mode of service' },
      required: true,
      options: () => [
        { value: 'direct', words: { zh: '直接送达', en: 'By hand' } },
        { value: 'left', words: { zh: '留置送达', en: 'Left behind' } },
        { value: 'electronic', words: { zh: '电子送达', en: 'Electronic' } },
        { value: 'post', words: { zh: '邮寄送达', en: 'By post' } },
        { value: 'entrusted', words: { zh: '委托送达', en: 'By another office' } },
        { value: 'public', words: { zh: '公告送达', en: 'By public notice' } },
      ],
    },
    { name: 'remark', kind: 'LONG_TEXT', words: { zh: '备注', en: 'Remarks' }, maxLength: 500 },
  ],
  blocks: ({ number, office, officer }, typed) => [
    facts(
      ['案件编号', number],
      ['送达机关', office],
      ['送达文书', typed('papers')],
      ['受送达人', typed('receiver'), '送达方式', typed('mode')],
      ['送达地点', typed('place')],
    ),
    opinions(
      { label: '受送达人', text: '', signer: '受送达人（签名或者盖章）' },
      { label: '代收人', text: '', signer: '代收人（签名、关系）' },
      { label: '见证人', text: '', signer: '见证人（签名）' },
      { label: '送达人', text: officer, signer: '送达人（签名）' },
    ),
    facts(['备注', typed('remark')]),
  ],
})
