import type { Words } from '../../core/words.ts'

/** The articles that terms and signals stand on, each with the text of the law that was read: its date or number. */
export const articles = {
  'ad-8': {
    zh: '《广告法》（2021年修正）第八条',
    en: 'Advertising Law (2021) art. 8',
  },
  'ad-9-2': {
    zh: '《广告法》（2021年修正）第九条第（二）项',
    en: 'Advertising Law (2021) art. 9(2)',
  },
  'ad-9-3': {
    zh: '《广告法》（2021年修正）第九条第（三）项',
    en: 'Advertising Law (2021) art. 9(3)',
  },
  'abs-2': {
    zh: '《广告绝对化用语执法指南》（2023年）第二条',
    en: 'Guide to absolute terms in advertising (2023) art. 2',
  },
  'ad-16': { zh: '《广告法》（2021年修正）第十六条', en: 'Advertising Law (2021) art. 16' },
  'ad-17': { zh: '《广告法》（2021年修正）第十七条', en: 'Advertising Law (2021) art. 17' },
  'ad-18': { zh: '《广告法》（2021年修正）第十八条', en: 'Advertising Law (2021) art. 18' },
  'ad-28': { zh: '《广告法》（2021年修正）第二十八条', en: 'Advertising Law (2021) art. 28' },
  'tm-14': { zh: '《商标法》（2019年修正）第十四条', en: 'Trademark Law (2019) art. 14' },
  'tm-57': { zh: '《商标法》（2019年修正）第五十七条', en: 'Trademark Law (2019) art. 57' },
  'food-67': { zh: '《食品安全法》（2025年修正）第六十七条', en: 'Food Safety Law (2025) art. 67' },
  'food-71': { zh: '《食品安全法》（2025年修正）第七十一条', en: 'Food Safety Law (2025) art. 71' },
  'food-73': { zh: '《食品安全法》（2025年修正）第七十三条', en: 'Food Safety Law (2025) art. 73' },
  'food-trade-4': {
    zh: '《食品经营许可和备案管理办法》（2023年）第四条',
    en: 'Measures on food business licences and filings (2023) art. 4',
  },
  'food-trade-5': {
    zh: '《食品经营许可和备案管理办法》（2023年）第五条',
    en: 'Measures on food business licences and filings (2023) art. 5',
  },
  'drug-51': { zh: '《药品管理法》（2019年修订）第五十一条', en: 'Drug Administration Law (2019) art. 51' },
  'device-42': {
    zh: '《医疗器械监督管理条例》（2021年）第四十二条',
    en: 'Regulation on medical devices (2021) art. 42',
  },
  'cos-16': {
    zh: '《化妆品监督管理条例》（2020年）第十六、十七条',
    en: 'Cosmetics Regulation (2020) arts. 16, 17',
  },
  'cos-37': { zh: '《化妆品监督管理条例》（2020年）第三十七条', en: 'Cosmetics Regulation (2020) art. 37' },
  'cos-43': { zh: '《化妆品监督管理条例》（2020年）第四十三条', en: 'Cosmetics Regulation (2020) art. 43' },
  'price-16': {
    zh: '《明码标价和禁止价格欺诈规定》（2022年）第十六至十九条',
    en: 'Rules on price marking and price fraud (2022) arts. 16–19',
  },
  'fraud-6': {
    zh: '《侵害消费者权益行为处罚办法》（2015年）第六条第（五）项',
    en: 'Measures on infringement of consumers’ rights (2015) art. 6(5)',
  },
  'nt-8': {
    zh: '《网络交易监督管理办法》（2025年修正）第八条第三款',
    en: 'Online Trading Measures (2025) art. 8(3)',
  },
  'nt-14': { zh: '《网络交易监督管理办法》（2025年修正）第十四条', en: 'Online Trading Measures (2025) art. 14' },
  'nt-21': { zh: '《网络交易监督管理办法》（2025年修正）第二十一条', en: 'Online Trading Measures (2025) art. 21' },
  'nt-31': {
    zh: '《网络交易监督管理办法》（2025年修正）第三十一条（离开平台后交易记录不再由平台保存）',
    en: 'Online Trading Measures (2025) art. 31 (off the platform no record of the trade is kept)',
  },
  'aucl-7': { zh: '《反不正当竞争法》（2025年修订）第七条', en: 'Anti-Unfair Competition Law (2025) art. 7' },
  'aucl-9': { zh: '《反不正当竞争法》（2025年修订）第九条', en: 'Anti-Unfair Competition Law (2025) art. 9' },
  'pq-27': { zh: '《产品质量法》（2018年修正）第二十七条', en: 'Product Quality Law (2018) art. 27' },
  'pq-27-1': {
    zh: '《产品质量法》（2018年修正）第二十七条第（一）项',
    en: 'Product Quality Law (2018) art. 27(1)',
  },
  'pq-27-2': {
    zh: '《产品质量法》（2018年修正）第二十七条第（二）项',
    en: 'Product Quality Law (2018) art. 27(2)',
  },
  'pq-27-4': {
    zh: '《产品质量法》（2018年修正）第二十七条第（四）项、第五十四条',
    en: 'Product Quality Law (2018) arts. 27(4), 54',
  },
  'pq-50': { zh: '《产品质量法》（2018年修正）第五十条', en: 'Product Quality Law (2018) art. 50' },
  'pq-53': { zh: '《产品质量法》（2018年修正）第五十三条', en: 'Product Quality Law (2018) art. 53' },
  'cr-25': { zh: '《消费者权益保护法》（2013年修正）第二十五条', en: 'Consumer Rights Law (2013) art. 25' },
  'cri-9': {
    zh: '《消费者权益保护法实施条例》（2024年）第九条',
    en: 'Regulation implementing the Consumer Rights Law (2024) art. 9',
  },
  'cri-19': {
    zh: '《消费者权益保护法实施条例》（2024年）第十九条',
    en: 'Regulation implementing the Consumer Rights Law (2024) art. 19',
  },
  'spc-n-1': {
    zh: '最高人民法院法释〔2022〕8号第一条',
    en: "Supreme People's Court interpretation Fa Shi [2022] No. 8, art. 1",
  },
  'spc-n-5': {
    zh: '最高人民法院法释〔2022〕8号第五条',
    en: "Supreme People's Court interpretation Fa Shi [2022] No. 8, art. 5",
  },
  'spc-n-10': {
    zh: '最高人民法院法释〔2022〕8号第十条',
    en: "Supreme People's Court interpretation Fa Shi [2022] No. 8, art. 10",
  },
  'pyr-7-1': { zh: '《禁止传销条例》（2005年）第七条第（一）项', en: 'Pyramid Selling Regulation (2005) art. 7(1)' },
  'pyr-7-2': { zh: '《禁止传销条例》（2005年）第七条第（二）项', en: 'Pyramid Selling Regulation (2005) art. 7(2)' },
  'pyr-7-3': { zh: '《禁止传销条例》（2005年）第七条第（三）项', en: 'Pyramid Selling Regulation (2005) art. 7(3)' },
  'pyr-7': { zh: '《禁止传销条例》（2005年）第七条', en: 'Pyramid Selling Regulation (2005) art. 7' },
} as const satisfies Record<string, Words>

export type ArticleName = keyof typeof articles

export const articleNames = Object.keys(articles) as ArticleName[]

/** Of the names that were kept, those that are still told; what was kept long ago may name one that is not. */
export const stillTold = (names: readonly string[] | null | undefined): ArticleName[] =>
  (names ?? []).filter((name): name is ArticleName => Object.hasOwn(articles, name))

/** Several articles as one line. */
export const cited = (names: readonly ArticleName[]): Words => ({
  zh: names.map((name) => articles[name].zh).join('、'),
  en: names.map((name) => articles[name].en).join('; '),
})
