import { defineCategory } from '../define-category.ts'

/** 拒绝七日退货: Consumer Rights Law 25, Implementing Regulations 19. */
export const returnRefused = defineCategory({
  name: 'returnRefused',
  words: { zh: '拒绝七日无理由退货', en: 'Seven-day return refused' },
  description: {
    zh: '收货七日内申请退货，商家不同意或设置障碍',
    en: 'Asked to return within seven days of delivery; the seller refuses or makes it hard',
  },
  kind: 'DISPUTE',
  fields: [
    { name: 'product', kind: 'TEXT', words: { zh: '商品名称', en: 'Product' }, required: true },
    {
      name: 'signedOn',
      kind: 'DATE',
      words: { zh: '签收日期', en: 'Delivered on' },
      hint: { zh: '七日从签收次日起算', en: 'The seven days begin on the day after delivery' },
      required: true,
    },
    { name: 'askedOn', kind: 'DATE', words: { zh: '提出退货的日期', en: 'Return asked for on' }, required: true },
    { name: 'reasonGiven', kind: 'TEXT', words: { zh: '商家拒绝的理由', en: 'The seller’s reason' } },
  ],
  usefulEvidence: [
    { zh: '与商家的聊天记录', en: 'The chat with the seller' },
    { zh: '快递单照片', en: 'A photo of the waybill' },
    { zh: '商品实物照片', en: 'Photos of the goods' },
  ],
})
