import { defineCategory } from '../define-category.ts'

/** 保修期内拒绝维修: Consumer Rights Law 24. */
export const warrantyRefused = defineCategory({
  name: 'warrantyRefused',
  words: { zh: '保修期内拒绝维修', en: 'Repair refused under warranty' },
  description: {
    zh: '还在保修期内，商家却拒绝修理、更换或退货',
    en: 'Still under warranty, but the seller refuses to repair, replace or take back',
  },
  kind: 'DISPUTE',
  fields: [
    { name: 'product', kind: 'TEXT', words: { zh: '商品名称和型号', en: 'Product and model' }, required: true },
    {
      name: 'warrantyUntil',
      kind: 'DATE',
      words: { zh: '保修到哪一天', en: 'Warranty ends on' },
      hint: { zh: '不清楚可以不填', en: 'Leave empty if you do not know' },
    },
    {
      name: 'refusal',
      kind: 'LONG_TEXT',
      words: { zh: '商家怎么拒绝的', en: 'How the seller refused' },
      required: true,
      maxLength: 500,
    },
  ],
  usefulEvidence: [
    { zh: '保修卡或保修承诺', en: 'Warranty card or promise' },
    { zh: '与商家的聊天记录', en: 'The chat with the seller' },
    { zh: '商品实物照片', en: 'Photos of the goods' },
    { zh: '付款记录', en: 'The payment record' },
  ],
})
