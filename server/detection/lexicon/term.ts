import type { Words } from '../../core/words.ts'
import type { ArticleName } from './articles.ts'
import type { Topic } from './topics.ts'

/** What a word is about; which signal reads it follows from this. */
export const termCategories = {
  GRADE: { zh: '仿品等级用语', en: 'word for a grade of fake' },
  ORIGIN: { zh: '货源说辞', en: 'story about where the goods come from' },
  AUTH: { zh: '过验、票据与包装说辞', en: 'word about passing authentication, receipts or boxes' },
  DIGITAL: { zh: '改装、翻新数码产品用语', en: 'word for altered devices' },
  COSMETIC: { zh: '分装、小样用语', en: 'word for repacked cosmetics' },
  LABEL: { zh: '标签被除去或更改', en: 'labels removed or changed' },
  WINK: { zh: '暗示用语', en: 'wink to those who know' },
  DIVERT: { zh: '引导离开平台', en: 'leads the buyer off the platform' },
  PAY: { zh: '平台外付款', en: 'payment outside the platform' },
  LINK: { zh: '链接与实物不符', en: 'link that hides the goods' },
  CLAIM: { zh: '保真承诺', en: 'promise that the goods are genuine' },
  AUTHORISED: { zh: '自称官方或者授权', en: 'claim to be official or authorised' },
  ABSOLUTE: { zh: '绝对化用语', en: 'absolute term' },
  HALO: { zh: '借国家机关、媒体或专家名义', en: 'halo of the state, the media or experts' },
  MEDICAL: { zh: '疾病治疗功能与医疗用语', en: 'treatment of diseases, medical words' },
  EFFICACY: { zh: '功效、安全性断言与保证', en: 'assertion or guarantee of effect or safety' },
  COSMETIC_CLAIM: { zh: '特殊化妆品功效', en: 'effect only a registered cosmetic may claim' },
  PRICE_CLAIM: { zh: '价格宣传', en: 'claim about the price' },
  SCARCITY: { zh: '制造紧缺', en: 'pressure by scarcity' },
  INCOME: { zh: '收益承诺', en: 'promise of income' },
  INVEST: { zh: '投资返利', en: 'investment with returns' },
  NO_LABEL: { zh: '标识缺失', en: 'missing label items' },
  HOMEMADE: { zh: '自制食品', en: 'home-made food' },
  RECRUIT_PAY: { zh: '按发展人数计酬', en: 'pay for recruiting' },
  ENTRY_FEE: { zh: '以缴费或购货为加入条件', en: 'fee or purchase to join' },
  TEAM_PAY: { zh: '按下线业绩计酬', en: 'pay from the downline’s sales' },
  RANK: { zh: '层级头衔与招募', en: 'ranks and recruiting' },
  FAKE_TRADE: { zh: '虚假交易与评价', en: 'fake trade and reviews' },
  UNFAIR: { zh: '不公平条款', en: 'unfair terms' },
} as const satisfies Record<string, Words>

export type TermCategory = keyof typeof termCategories

const aboutTheGoods: readonly TermCategory[] = [
  'GRADE',
  'ORIGIN',
  'AUTH',
  'DIGITAL',
  'COSMETIC',
  'LABEL',
  'WINK',
  'DIVERT',
  'PAY',
  'LINK',
]

/** Does the category tell where goods come from or how they are sold, rather than what is claimed about them? */
export const isAboutTheGoods = (category: TermCategory): boolean => aboutTheGoods.includes(category)

/**
 * 4 says it alone · 3 needs a brand, a price or the kind of goods beside it · 2 only adds up · 1 for
 * information.
 */
export const severities = [1, 2, 3, 4] as const
export type Severity = (typeof severities)[number]

export type Term = {
  category: TermCategory
  severity: Severity
  /** Plain spellings; the first one names the term. */
  words: readonly string[]
  /** Spellings chosen to slip past filters. */
  disguises?: readonly string[]
  /** Longer phrases in which the word is harmless. */
  unless?: readonly string[]
  /** Harmless in a text about one of these. */
  harmlessIn?: readonly Topic[]
  /** Counts only in a text about one of these. */
  onlyIn?: readonly Topic[]
  /** What the word may breach, where the signal's own articles are too wide. */
  articles?: readonly ArticleName[]
  /** When the word is lawful after all, for whoever decides. */
  caveat?: Words
  /** What follows may be a handle or a number, so the word may end inside a run of letters. */
  isOpen?: boolean
}
