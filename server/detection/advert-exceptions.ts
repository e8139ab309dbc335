import type { Words } from '../core/words.ts'
import { articles } from './lexicon/articles.ts'

/** When words that a signal fires on may be lawful all the same, and where that stands. */
export type AdvertException = { text: Words; article: Words }

const guide: Words = {
  zh: '《广告绝对化用语执法指南》（2023年）第四至七条',
  en: 'Guide to absolute terms in advertising (2023) arts. 4–7',
}

const ofGuide = (zh: string, en: string): AdvertException => ({ text: { zh, en }, article: guide })

/**
 * The exceptions that might apply, by the name of the signal; a page tells them as questions, a person decides. Guide to
 * absolute terms (2023) 4 to 7, Advertising Law (2021) 17, 18 and 46, Cosmetics Regulation (2020) 16 and 17, Rules on
 * price marking and price fraud (2022) 16 to 19, Consumer Rights Law (2013) 25.
 */
export const advertExceptions: Readonly<Record<string, readonly AdvertException[]>> = {
  'absolute-terms': [
    ofGuide('不指向所卖的商品，只表明态度、理念或者目标', 'Not about the goods: attitude, philosophy or aims only'),
    ofGuide('只在同一品牌、同一企业的商品之间比较', 'Compares goods of one brand or one business only'),
    ofGuide('只是使用方法、使用时间、保存期限的提示', 'A tip on how or when to use or keep the goods only'),
    ofGuide('依国家标准、行业标准认定的分级用语，并能说明依据', 'A grade under a standard, with its basis'),
    ofGuide(
      '商品名称、规格型号、注册商标或者专利中含有的用语',
      'Part of a product name, a model, a registered trademark or a patent',
    ),
    ofGuide('依国家有关规定评定的奖项、称号', 'An award or title given under state rules'),
    ofGuide(
      '限定了时间、地域的真实数据（如销量排名），并能证明',
      'True figures bounded in time and place, such as a sales rank, that can be proved',
    ),
  ],
  'medical-claim': [
    {
      text: {
        zh: '经审查批准的医疗、药品、医疗器械广告',
        en: 'An advertisement for medical care, a drug or a device that was examined and approved',
      },
      article: { zh: '《广告法》（2021年修正）第十七条、第四十六条', en: 'Advertising Law (2021) arts. 17, 46' },
    },
  ],
  'efficacy-claim': [
    {
      text: {
        zh: '已注册或者备案的保健食品，功能与批准的一致，并标明“本品不能代替药物”',
        en: 'Registered health food, claiming the function it is registered for, and saying that it does not replace drugs',
      },
      article: articles['ad-18'],
    },
  ],
  'special-cosmetic': [
    {
      text: {
        zh: '已取得特殊化妆品注册证，功效在注册范围内',
        en: 'A special cosmetic, within what it is registered for',
      },
      article: articles['cos-16'],
    },
  ],
  'price-claim': [
    {
      text: { zh: '被比较的价格真实、有交易记录可以证明', en: 'The compared price was true, and records show it' },
      article: articles['price-16'],
    },
  ],
  'unfair-terms': [
    {
      text: {
        zh: '定作、鲜活易腐、已拆封的音像制品和软件、交付的报刊，以及购买时经消费者确认不宜退货的商品',
        en: 'Made to order, perishable, opened recordings and software, delivered newspapers, and goods the buyer confirmed at purchase as not to be returned',
      },
      article: articles['cr-25'],
    },
  ],
}

export const exceptionsOf = (signal: string): readonly AdvertException[] => advertExceptions[signal] ?? []
