import { choices, defineCategory } from '../define-category.ts'

/** 三无: not a statutory term; each missing item stands in Product Quality Law 27. */
export const noLabel = defineCategory({
  name: 'noLabel',
  words: { zh: '三无产品', en: 'Goods without proper labels' },
  description: {
    zh: '没有生产日期、合格证明或厂名厂址等应有的标识',
    en: 'No production date, certificate, maker or address where the law asks for them',
  },
  kind: 'LEAD',
  fields: [
    { name: 'product', kind: 'TEXT', words: { zh: '商品名称', en: 'Product' }, required: true },
    {
      name: 'missing',
      kind: 'CHOICE',
      words: { zh: '主要缺少什么', en: 'What is missing most' },
      hint: { zh: '每一项对应不同的法律条款', en: 'Each item stands in its own article' },
      required: true,
      options: choices({
        certificate: { zh: '检验合格证明', en: 'Inspection certificate' },
        maker: { zh: '中文厂名、厂址', en: 'Maker’s name and address in Chinese' },
        date: { zh: '生产日期、保质期', en: 'Production date, use-by date' },
        chinese: { zh: '中文标签', en: 'Any label in Chinese' },
        licence: { zh: '生产许可证编号', en: 'Production licence number' },
      }),
    },
  ],
  usefulEvidence: [
    { zh: '包装各面的照片', en: 'Photos of every side of the package' },
    { zh: '付款记录', en: 'The payment record' },
    { zh: '宣传页面或朋友圈截图', en: 'Screenshots of the advert or the post' },
  ],
})
