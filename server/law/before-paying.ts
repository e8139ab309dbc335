import type { Words } from '../core/words.ts'
import { type Article, citeArticle } from './article.ts'

/** What is known of a seller, as far as it decides what a buyer should look for. */
export const SELLER_STANDINGS = ['REGISTERED', 'EXEMPT_DECLARED', 'NOT_ON_FILE'] as const
export type SellerStanding = (typeof SELLER_STANDINGS)[number]

export type Advice = { text: Words; articles: readonly Article[] }

const EVERYBODY: readonly SellerStanding[] = SELLER_STANDINGS

const advice: readonly (Advice & { for: readonly SellerStanding[] })[] = [
  {
    for: ['REGISTERED'],
    text: {
      zh: '请对方出示营业执照，与本页的名称逐字核对。名称、店名、头像谁都能抄，只有执照对得上才算数。',
      en: 'Ask for the business licence and compare it with the name on this page, sign by sign. Anybody can copy a name, a shop name or a picture.',
    },
    articles: [citeArticle({ instrument: 'NT', article: 12 })],
  },
  {
    for: ['EXEMPT_DECLARED'],
    text: {
      zh: '对方自己声明不需要登记，我们没有核实。请看其主页是否公示这份声明和实际经营地址、联系方式。',
      en: 'The seller declares that it need not register; nobody has verified that. Look whether its page shows the declaration, the actual address and how to reach it.',
    },
    articles: [citeArticle({ instrument: 'NT', article: 12 })],
  },
  {
    for: ['NOT_ON_FILE'],
    text: {
      zh: '先看对方主页有没有营业执照信息，或者不需要登记的自我声明，以及实际经营地址和联系方式。两样都没有，先别付款。',
      en: 'Look first whether its page shows a business licence, or a declaration that it need not register, and its actual address and how to reach it. If it shows neither, do not pay yet.',
    },
    articles: [citeArticle({ instrument: 'NT', article: 12 }), citeArticle({ instrument: 'EC', article: 10 })],
  },
  {
    for: ['EXEMPT_DECLARED', 'NOT_ON_FILE'],
    text: {
      zh: '卖食品等需要许可的商品，“零星小额”不能免登记。没有登记就在卖这类商品的，不要买。',
      en: 'For goods that need a licence, such as food, small trade is no reason not to register. Do not buy such goods from somebody who is not registered.',
    },
    articles: [citeArticle({ instrument: 'NT', article: 8 })],
  },
  {
    for: EVERYBODY,
    text: {
      zh: '在朋友圈、群里或者直播间卖货的，也要在醒目位置写明商品、实际经营者和售后服务。',
      en: 'Whoever sells in a feed, a group or a live room has to show the goods, the real operator and the after-sales service prominently too.',
    },
    articles: [citeArticle({ instrument: 'NT', article: 20 })],
  },
  {
    for: EVERYBODY,
    text: {
      zh: '尽量在平台内下单付款。平台说不出商家真实名称、地址和有效联系方式的，您可以向平台要求赔偿。',
      en: 'Order and pay inside the platform where you can. A platform that cannot tell the seller’s true name, address and working contact may itself be claimed against.',
    },
    articles: [citeArticle({ instrument: 'CR', article: 44 })],
  },
  {
    for: EVERYBODY,
    text: {
      zh: '网购一般可以七日无理由退货，自签收次日起算，定作、鲜活易腐等除外。付款前问清楚，并保存聊天、付款和物流记录。',
      en: 'What is bought online can mostly be sent back within seven days, counted from the day after you signed for it; not custom-made or perishable goods. Ask before you pay, and keep the chat, the payment and the delivery records.',
    },
    articles: [citeArticle({ instrument: 'CR', article: 25 })],
  },
]

/** What to watch for before paying somebody of whom this is known. */
export const beforePaying = (standings: readonly SellerStanding[]): readonly Advice[] =>
  advice.filter((one) => one.for.some((standing) => standings.includes(standing)))
