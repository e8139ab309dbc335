import { choices, defineCategory } from '../define-category.ts'

/** 质量缺陷: Product Quality Law 40 and 46, Consumer Rights Law 48. */
export const defect = defineCategory({
  name: 'defect',
  words: { zh: '质量缺陷', en: 'Defective goods' },
  description: {
    zh: '商品有质量问题，或者存在危及人身、财产安全的危险',
    en: 'The goods are faulty, or a danger to people or property',
  },
  kind: 'DISPUTE',
  fields: [
    { name: 'product', kind: 'TEXT', words: { zh: '商品名称', en: 'Product' }, required: true },
    {
      name: 'defect',
      kind: 'LONG_TEXT',
      words: { zh: '有什么问题，何时发现', en: 'What is wrong, and since when' },
      required: true,
      maxLength: 500,
    },
    {
      name: 'harm',
      kind: 'CHOICE',
      words: { zh: '是否造成人身或财产损害', en: 'Was anybody hurt or anything damaged' },
      hint: { zh: '有人受伤会优先处理', en: 'Injuries are handled first' },
      required: true,
      options: choices({
        none: { zh: '没有', en: 'No' },
        property: { zh: '财产损失', en: 'Damage to property' },
        injury: { zh: '有人受伤或不适', en: 'Somebody was hurt or fell ill' },
      }),
    },
  ],
  usefulEvidence: [
    { zh: '商品实物照片', en: 'Photos of the goods' },
    { zh: '病历或检测报告', en: 'Medical record or test report' },
    { zh: '付款记录', en: 'The payment record' },
    { zh: '与商家的聊天记录', en: 'The chat with the seller' },
  ],
})
