import { defineCategory } from '../define-category.ts'

/** 实物与宣传不符: Consumer Rights Law 20, Advertising Law 28. */
export const notAsDescribed = defineCategory({
  name: 'notAsDescribed',
  words: { zh: '实物与宣传不符', en: 'Not as described' },
  description: {
    zh: '收到的商品与图片、文字或直播介绍不一样',
    en: 'The goods differ from the pictures, the text or the live show',
  },
  kind: 'DISPUTE',
  fields: [
    { name: 'product', kind: 'TEXT', words: { zh: '商品名称', en: 'Product' }, required: true },
    {
      name: 'promised',
      kind: 'LONG_TEXT',
      words: { zh: '当时怎么宣传的', en: 'What was promised' },
      hint: { zh: '原话最好，便于逐项比对', en: 'The seller’s own words are best: they are compared one by one' },
      required: true,
      maxLength: 500,
    },
    {
      name: 'received',
      kind: 'LONG_TEXT',
      words: { zh: '实际收到的是什么', en: 'What you received' },
      required: true,
      maxLength: 500,
    },
  ],
  usefulEvidence: [
    { zh: '宣传页面或朋友圈截图', en: 'Screenshots of the advert or the post' },
    { zh: '商品实物照片', en: 'Photos of the goods' },
    { zh: '与商家的聊天记录', en: 'The chat with the seller' },
    { zh: '付款记录', en: 'The payment record' },
  ],
})
