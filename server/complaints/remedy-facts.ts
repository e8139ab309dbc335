import type { RemedyFacts } from '../law/remedy-help.ts'

/** The parts of a submission that bear on remedies, filed or still being written. */
export type ToldDispute = {
  category: string
  details: Readonly<Record<string, unknown>>
  narrative: string
  amountFen: number | null
  happenedOn: string | null
}

const DECEPTION = ['counterfeit', 'falseAdvertising', 'notAsDescribed']
const NOT_AS_AGREED = ['counterfeit', 'notAsDescribed', 'defect', 'warrantyRefused', 'lateDelivery', 'noLabel']
// What was bought, by plain words; where they speak for both or for neither it stays open and is asked.
const FOOD =
  /食品|食物|零食|奶粉|牛奶|饮料|白酒|红酒|茶叶|蛋糕|面包|月饼|海鲜|牛肉|猪肉|水果|大米|燕窝|保健品|酵素|代餐|减肥茶|蜂蜜/
const NO_FOOD =
  /化妆品|护肤|精华|面膜|面霜|口红|唇膏|粉底|香水|洗面奶|乳液|眼霜|防晒|手机|耳机|电脑|充电|手表|鞋|衣服|裙|裤|羽绒服|箱包|皮包|手袋|首饰|项链|家具|柜/

const isFoodBy = (words: string): boolean | undefined => {
  const [food, other] = [FOOD.test(words), NO_FOOD.test(words)]
  return food === other ? undefined : food
}

const UNFAIR = /最终解释权|概不退换|不退不换|一经售出.{0,6}不|签收.{0,4}视为/
const PROMISE = /假一[赔罚]([一二三四五六七八九十百]+|\d{1,3})/

const numerals = '一二三四五六七八九'

/** 三 → 3, 十 → 10, 二十 → 20, 百 and 一百 → 100; undefined when it is none of these. */
const timesOf = (words: string): number | undefined => {
  if (/^\d+$/.test(words)) return Number(words) || undefined
  const digit = (one: string) => numerals.indexOf(one) + 1
  const [, tens, ones] = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(words) ?? []
  if (tens !== undefined) return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0)
  if (/^一?百$/.test(words)) return 100
  return words.length === 1 && digit(words) > 0 ? digit(words) : undefined
}

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined

/** What a submission tells, read by category and by plain words; what it does not tell stays open and is asked. */
export const remedyFactsOf = (told: ToldDispute): RemedyFacts => {
  const { category, details } = told
  const words = [told.narrative, ...Object.values(details)].filter((one) => typeof one === 'string').join('\n')
  const promised = PROMISE.exec(words)?.[1]
  const isReturnRefused = category === 'returnRefused'
  return {
    happenedOn: told.happenedOn ?? undefined,
    amountFen: told.amountFen ?? undefined,
    deliveredOn: isReturnRefused ? day(details.signedOn) : undefined,
    returnAskedOn: isReturnRefused ? day(details.askedOn) : undefined,
    isReturnRefused,
    isDeceptionTold: DECEPTION.includes(category),
    isNotAsAgreed: NOT_AS_AGREED.includes(category),
    isHarmTold: category === 'defect' && ['property', 'injury'].includes(String(details.harm)),
    isLabelTold: category === 'noLabel',
    promisedTimes: promised ? timesOf(promised) : undefined,
    isFood: isFoodBy(words),
    isUnfairTermTold: UNFAIR.test(words),
  }
}
