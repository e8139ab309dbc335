import { defineCategory } from '../define-category.ts'

/** 延迟发货: Civil Code 577 and 584. */
export const lateDelivery = defineCategory({
  name: 'lateDelivery',
  words: { zh: '延迟发货', en: 'Late or no delivery' },
  description: { zh: '付款后迟迟不发货，或者一直没有收到', en: 'Paid, but the goods were sent late or never came' },
  kind: 'DISPUTE',
  fields: [
    { name: 'product', kind: 'TEXT', words: { zh: '商品名称', en: 'Product' }, required: true },
    { name: 'paidOn', kind: 'DATE', words: { zh: '付款日期', en: 'Paid on' }, required: true },
    {
      name: 'promisedOn',
      kind: 'DATE',
      words: { zh: '约定发货日期', en: 'Promised to be sent on' },
      hint: { zh: '没有约定可以不填', en: 'Leave empty if none was agreed' },
    },
  ],
  usefulEvidence: [
    { zh: '付款记录', en: 'The payment record' },
    { zh: '与商家的聊天记录', en: 'The chat with the seller' },
    { zh: '订单或物流截图', en: 'Screenshot of the order or the tracking' },
  ],
})
