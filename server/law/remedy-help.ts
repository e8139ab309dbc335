import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import type { Day } from './day.ts'
import { plusDays } from './day.ts'
import {
  limitationOf,
  oldLawNotes,
  type RemedyId,
  type RemedyRule,
  remedyHelpWords,
  remedyRules,
  remedySources,
} from './remedy-rules.ts'
import { sayDay } from './say-day.ts'

/** What is told of a dispute, as far as it bears on remedies. Absent: not told. Money in whole fen. */
export type RemedyFacts = {
  happenedOn?: Day
  amountFen?: number
  lossFen?: number
  deliveredOn?: Day
  returnAskedOn?: Day
  boughtOnline?: boolean
  isReturnRefused?: boolean
  isFood?: boolean
  /** Told as fake, false or other than described. */
  isDeceptionTold?: boolean
  isNotAsAgreed?: boolean
  isHarmTold?: boolean
  /** Goods without the label they need. */
  isLabelTold?: boolean
  /** 10 for 假一赔十. */
  promisedTimes?: number
  isOnPlatform?: boolean
  platformNamesSeller?: boolean
  isUnfairTermTold?: boolean
}

export type RemedySum = { words: Words; fen: number }

/** MAY_SUPPORT: what was told may support it. ASK: it hangs on something that was not told. */
export type SupportedRemedy = RemedyRule & {
  standing: 'MAY_SUPPORT' | 'ASK'
  sums: RemedySum[]
  ask: Words[]
  /** What the facts themselves already speak against it. */
  doubts: Words[]
}

export type RemedyHelp = {
  remedies: SupportedRemedy[]
  limitation: { on: Day; isOver: boolean; text: Words; articles: Article[] } | null
  /** Law that has changed since the facts. */
  oldLaw: Words[]
  help: Words
  /** What of the law was not checked word by word. */
  sources: Words
}

const FLOOR_FRAUD_FEN = 50_000
const FLOOR_FOOD_FEN = 100_000

/**
 * Which remedies the facts may support, with the article, the sums in whole fen and what speaks against. It is help and
 * no decision: nothing is granted or refused by it. Consumer Rights Law 25, 44, 55; Food Safety Law 148; Civil Code.
 */
export const remedyHelp = (facts: RemedyFacts, today: Day): RemedyHelp => {
  const rules = remedyRules(facts.happenedOn)
  const remedies = rules.flatMap((rule) => {
    const judged = judges[rule.id](facts)
    return judged && rule.articles.length + rule.later.length > 0
      ? [{ ...rule, standing: judged.ask.length > 0 ? ('ASK' as const) : ('MAY_SUPPORT' as const), ...judged }]
      : []
  })
  const limitation = facts.happenedOn ? limitationOf(facts.happenedOn) : null
  return {
    remedies: remedies.sort((one, other) => Number(one.standing === 'ASK') - Number(other.standing === 'ASK')),
    limitation: limitation && { ...limitation, isOver: today > limitation.on },
    oldLaw: oldLawNotes([...new Set(remedies.flatMap(({ later }) => later))]),
    help: remedyHelpWords,
    sources: remedySources,
  }
}

type Judged = { sums: RemedySum[]; ask: Words[]; doubts: Words[] }

const price = (facts: RemedyFacts): RemedySum[] =>
  facts.amountFen === undefined ? [] : [{ words: { zh: '退还价款', en: 'The price back' }, fen: facts.amountFen }]

const AMOUNT: Words = { zh: '付了多少钱', en: 'How much was paid' }

const askAmount = (facts: RemedyFacts): Words[] => (facts.amountFen === undefined ? [AMOUNT] : [])

/** The claim by multiples with its floor: `times` the price, at least `floor`. */
const multiple = (facts: RemedyFacts, times: number, floor: number, words: Words): RemedySum[] =>
  facts.amountFen === undefined ? [] : [{ words, fen: Math.max(times * facts.amountFen, floor) }]

/** Whether anything was told that somebody would have to answer for. */
const hasDispute = (facts: RemedyFacts): boolean =>
  Boolean(facts.isReturnRefused || facts.isDeceptionTold || facts.isNotAsAgreed || facts.isHarmTold)

const judges: Record<RemedyId, (facts: RemedyFacts) => Judged | null> = {
  RETURN_7_DAYS: (facts) => {
    if (!facts.isReturnRefused && !facts.deliveredOn) return null
    if (facts.boughtOnline === false) return null
    const lastDay = facts.deliveredOn && plusDays(facts.deliveredOn, 7)
    const isLate = lastDay !== undefined && facts.returnAskedOn !== undefined && facts.returnAskedOn > lastDay
    return {
      sums: price(facts),
      ask: [
        ...(facts.boughtOnline === undefined
          ? [{ zh: '是不是网络、电视、电话或者邮购', en: 'Whether it was bought online, by TV, phone or mail' }]
          : []),
        ...(facts.deliveredOn ? [] : [{ zh: '哪天签收的', en: 'When it was delivered' }]),
        ...(facts.returnAskedOn ? [] : [{ zh: '哪天提出退货的', en: 'When the return was asked for' }]),
        ...askAmount(facts),
      ],
      doubts: isLate
        ? [
            {
              zh: `七日到${sayDay(lastDay).zh}（含当日）为止，${sayDay(facts.returnAskedOn!).zh}才提出，已经超过`,
              en: `The seven days ended with ${sayDay(lastDay).en}; it was asked on ${sayDay(facts.returnAskedOn!).en}, which is later`,
            },
          ]
        : [],
    }
  },
  FRAUD_THREE_TIMES: (facts) =>
    facts.isDeceptionTold
      ? {
          sums: [
            ...price(facts),
            ...multiple(facts, 3, FLOOR_FRAUD_FEN, {
              zh: '增加赔偿（三倍，至少五百元）',
              en: 'On top (three times, at least ¥500)',
            }),
          ],
          ask: askAmount(facts),
          doubts: [],
        }
      : null,
  FOOD_TEN_TIMES: (facts) =>
    facts.isFood !== false && (facts.isFood || facts.isLabelTold || facts.isDeceptionTold || facts.isHarmTold)
      ? {
          // Of what may be no food at all a sum would promise what the law does not give.
          sums: !facts.isFood
            ? []
            : [
                ...multiple(facts, 10, FLOOR_FOOD_FEN, {
                  zh: '价款十倍（至少一千元）',
                  en: 'Ten times the price (at least ¥1,000)',
                }),
                ...(facts.lossFen === undefined
                  ? []
                  : [
                      {
                        words: { zh: '或者损失三倍（至少一千元）', en: 'Or three times the loss (at least ¥1,000)' },
                        fen: Math.max(3 * facts.lossFen, FLOOR_FOOD_FEN),
                      },
                    ]),
              ],
          ask: [
            ...(facts.isFood
              ? []
              : [{ zh: '是不是不符合安全标准的食品', en: 'Whether it is food that breaks the safety standards' }]),
            ...askAmount(facts),
          ],
          doubts: facts.isLabelTold
            ? [
                {
                  zh: '只是标签瑕疵、不影响安全也不误导的，不适用',
                  en: 'A mere flaw of the label gives nothing if it affects neither safety nor misleads',
                },
              ]
            : [],
        }
      : null,
  PROMISE: (facts) =>
    facts.promisedTimes
      ? {
          sums: multiple(facts, facts.promisedTimes, 0, {
            zh: `按承诺的${facts.promisedTimes}倍`,
            en: `${facts.promisedTimes} times, as promised`,
          }),
          ask: askAmount(facts),
          doubts: [],
        }
      : null,
  BREACH: (facts) =>
    facts.isNotAsAgreed || facts.isDeceptionTold ? { sums: price(facts), ask: askAmount(facts), doubts: [] } : null,
  PRODUCT_DAMAGE: (facts) =>
    facts.isHarmTold
      ? {
          sums: facts.lossFen === undefined ? [] : [{ words: { zh: '损失', en: 'The loss' }, fen: facts.lossFen }],
          ask: facts.lossFen === undefined ? [{ zh: '损失多少', en: 'How large the loss is' }] : [],
          doubts: [],
        }
      : null,
  PLATFORM: (facts) =>
    facts.isOnPlatform === false || facts.platformNamesSeller || !hasDispute(facts)
      ? null
      : {
          sums: price(facts),
          ask: [
            ...(facts.isOnPlatform
              ? []
              : [{ zh: '是不是在网络交易平台上买的', en: 'Whether it was bought on a platform' }]),
            ...(facts.platformNamesSeller === undefined
              ? [
                  {
                    zh: '平台能否提供商家的真实名称、地址和有效联系方式',
                    en: 'Whether the platform can give the seller’s true name, address and working contact',
                  },
                ]
              : []),
          ],
          doubts: [],
        },
  UNFAIR_TERMS: (facts) => (facts.isUnfairTermTold ? { sums: [], ask: [], doubts: [] } : null),
}
