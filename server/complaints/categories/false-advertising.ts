import { defineCategory } from '../define-category.ts'

/** 虚假广告: Advertising Law 9, 16 to 18, 28; Anti-Unfair Competition Law 9. */
export const falseAdvertising = defineCategory({
  name: 'falseAdvertising',
  words: { zh: '虚假广告', en: 'False advertising' },
  description: {
    zh: '夸大功效、冒充治疗、虚构销量或使用绝对化用语',
    en: 'Exaggerated effects, claims to cure, invented sales, absolute terms',
  },
  kind: 'LEAD',
  fields: [
    {
      name: 'claim',
      kind: 'LONG_TEXT',
      words: { zh: '广告原文', en: 'The words of the advert' },
      hint: { zh: '原话便于逐字核对', en: 'The exact words can be checked one by one' },
      required: true,
      maxLength: 1000,
    },
    { name: 'seenAt', kind: 'TEXT', words: { zh: '在哪里看到的', en: 'Where you saw it' }, required: true },
    { name: 'seenOn', kind: 'DATE', words: { zh: '看到的日期', en: 'Seen on' } },
  ],
  usefulEvidence: [
    { zh: '宣传页面或朋友圈截图', en: 'Screenshots of the advert or the post' },
    { zh: '直播录屏', en: 'Recording of the live show' },
  ],
})
