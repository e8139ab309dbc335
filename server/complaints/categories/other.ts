import { defineCategory } from '../define-category.ts'

/** 其他: whatever none of the others fits. */
export const other = defineCategory({
  name: 'other',
  words: { zh: '其他问题', en: 'Something else' },
  description: { zh: '以上都不合适时选择这一项', en: 'When none of the others fits' },
  kind: 'DISPUTE',
  fields: [{ name: 'product', kind: 'TEXT', words: { zh: '涉及的商品或服务', en: 'Goods or service concerned' } }],
  usefulEvidence: [
    { zh: '与商家的聊天记录', en: 'The chat with the seller' },
    { zh: '付款记录', en: 'The payment record' },
  ],
})
