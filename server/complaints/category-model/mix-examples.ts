export type Example = { text: string; category: string }

/**
 * Which complaint stands for a text that holds two: the graver wrong comes first, whichever is told first; of late
 * delivery and goods that are not as described, the one told first.
 */
const gravity = ['counterfeit', 'warrantyRefused', 'notAsDescribed', 'defect', 'lateDelivery', 'other']

const toldFirst = [
  ['lateDelivery', 'notAsDescribed'],
  ['lateDelivery', 'other'],
  ['counterfeit', 'warrantyRefused'],
]

const tails = [
  '差评',
  '再也不买了',
  '物流倒是挺快',
  '客服态度也不好',
  '太失望了',
  '大家别买',
  '价格还行',
  '一颗星都不想给',
  '垃圾',
  '别上当',
]

/**
 * Longer texts out of written ones: each with a tail that decides nothing, and each beside another that decides or
 * does not. Deterministic in the order of the examples.
 */
export const mixExamples = (examples: readonly Example[], step: number, heavier = heavierOf): Example[] =>
  examples.flatMap((example, at) => {
    const tail = tails[(at * 7 + step) % tails.length]!
    const beside = examples[(at * 131 + 17 * step + 1) % examples.length]!
    return [
      { text: at % 2 === 0 ? `${example.text}，${tail}` : `${tail}！${example.text}`, category: example.category },
      { text: `${example.text}，${beside.text}`, category: heavier(example, beside) },
    ]
  })

function heavierOf(one: Example, two: Example): string {
  const pair = [one.category, two.category]
  if (toldFirst.some((both) => both.every((category) => pair.includes(category)))) return one.category
  return gravity.find((category) => pair.includes(category))!
}
