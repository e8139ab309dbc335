import { defineCategory } from '../define-category.ts'

/** 侵权: Trademark Law 57, Anti-Unfair Competition Law 7, E-Commerce Law 42 to 45. */
export const infringement = defineCategory({
  name: 'infringement',
  words: { zh: '侵犯知识产权', en: 'Infringement of rights' },
  description: {
    zh: '冒用商标、专利、包装装潢或他人作品',
    en: 'Somebody’s mark, patent, packaging or work is used without right',
  },
  kind: 'LEAD',
  fields: [
    {
      name: 'right',
      kind: 'TEXT',
      words: { zh: '被侵犯的权利', en: 'The right infringed' },
      hint: { zh: '例如商标名称和注册号', en: 'For example the mark and its registration number' },
      required: true,
    },
    {
      name: 'isHolder',
      kind: 'BOOLEAN',
      words: { zh: '我是权利人或其代理人', en: 'I hold the right or act for the holder' },
    },
  ],
  usefulEvidence: [
    { zh: '权利证书', en: 'Certificate of the right' },
    { zh: '宣传页面或朋友圈截图', en: 'Screenshots of the advert or the post' },
    { zh: '商品实物照片', en: 'Photos of the goods' },
  ],
})
