import { choices, defineCategory } from '../define-category.ts'

/** 假冒伪劣: Product Quality Law 50 and 53, Trademark Law 57. */
export const counterfeit = defineCategory({
  name: 'counterfeit',
  words: { zh: '假冒伪劣', en: 'Fake or shoddy goods' },
  description: {
    zh: '收到的是假货、以次充好，或冒用他人品牌、厂名、产地',
    en: 'Fakes, goods passed off as better, or a brand, maker or origin that is not true',
  },
  kind: 'BOTH',
  fields: [
    {
      name: 'brand',
      kind: 'TEXT',
      words: { zh: '所称品牌', en: 'Brand claimed' },
      hint: { zh: '便于请品牌方协助辨认', en: 'So that the brand can be asked to identify the goods' },
      required: true,
      maxLength: 100,
    },
    { name: 'product', kind: 'TEXT', words: { zh: '商品名称', en: 'Product' }, required: true, maxLength: 200 },
    {
      name: 'whyFake',
      kind: 'CHOICE',
      words: { zh: '为什么认为是假货', en: 'Why you think it is fake' },
      hint: { zh: '决定下一步核实什么', en: 'It decides what is checked next' },
      required: true,
      options: choices({
        brandSaidSo: { zh: '品牌方或专柜已确认', en: 'The brand or its shop said so' },
        labelDiffers: { zh: '标签、包装或防伪码不符', en: 'Label, packaging or security code is wrong' },
        qualityPoor: { zh: '质量与正品明显不同', en: 'Clearly poorer than the real product' },
        sellerAdmitted: { zh: '商家承认是仿品', en: 'The seller admitted it' },
        other: { zh: '其他', en: 'Other' },
      }),
    },
  ],
  usefulEvidence: [
    { zh: '商品实物照片', en: 'Photos of the goods' },
    { zh: '付款记录', en: 'The payment record' },
    { zh: '与商家的聊天记录', en: 'The chat with the seller' },
    { zh: '快递单照片', en: 'A photo of the waybill' },
  ],
})
