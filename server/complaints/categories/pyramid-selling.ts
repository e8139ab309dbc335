import { choices, defineCategory } from '../define-category.ts'

/** 传销: Regulation on the Prohibition of Pyramid Selling, article 7. */
export const pyramidSelling = defineCategory({
  name: 'pyramidSelling',
  words: { zh: '涉嫌传销', en: 'Suspected pyramid selling' },
  description: {
    zh: '要求交费或囤货入会、发展下线，按人头或团队业绩计酬',
    en: 'Fees or stock to join, recruiting others, pay by heads or by team',
  },
  kind: 'LEAD',
  fields: [
    {
      name: 'project',
      kind: 'TEXT',
      words: { zh: '项目或品牌名称', en: 'Name of the scheme or brand' },
      required: true,
    },
    {
      name: 'element',
      kind: 'CHOICE',
      words: { zh: '最明显的特征', en: 'What is plainest' },
      hint: { zh: '《禁止传销条例》第七条列出三种行为', en: 'Article 7 lists three kinds of conduct' },
      required: true,
      options: choices({
        recruiting: { zh: '按发展人员的数量给钱', en: 'Pay for each person recruited' },
        entryFee: { zh: '交费或买货才能加入', en: 'A fee or a purchase to join' },
        teamPay: { zh: '从下线的销售额提成', en: 'A share of what the people below sell' },
      }),
    },
    { name: 'people', kind: 'NUMBER', words: { zh: '您知道的参与人数', en: 'How many people you know of' } },
  ],
  usefulEvidence: [
    { zh: '奖金制度或培训资料', en: 'The pay plan or training papers' },
    { zh: '群聊截图', en: 'Screenshots of the group' },
    { zh: '付款记录', en: 'The payment record' },
  ],
})
