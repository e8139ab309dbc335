import { fingerprint, homeOf, type Operator, phoneNumber, sentenceOf } from './operator.ts'
import type { Random } from './random.ts'
import { PLACES, STREETS, TRADES } from './words.ts'

/**
 * What ties people together who are not one operator, and parts what is one: families, towers, depots, agencies,
 * uplines, copies, numbers given out anew, licences borrowed. Changes the operators in place.
 */
export const entangle = (random: Random, operators: readonly Operator[]): void => {
  const pick = () => random.one(operators)
  const some = (share: number, what: (operator: Operator) => void) => {
    for (const operator of operators) if (random.chance(share)) what(operator)
  }
  towers(random, operators)
  depots(random, operators)
  brands(random, operators)
  // A family: one phone, one home, sometimes one parcel sender or one purse.
  some(0.08, (operator) => {
    const other = pick()
    if (random.chance(0.6)) operator.phones[0] = other.phones[0]!
    if (random.chance(0.8)) operator.address = other.address
    if (random.chance(0.4)) operator.sender = other.sender
    if (random.chance(0.08)) operator.person = other.person
    if (random.chance(0.3)) operator.person = `${other.person[0]}${operator.person.slice(1)}`
  })
  // An agency that answers the phone for forty shops.
  const hotlines = Array.from({ length: Math.ceil(operators.length / 4_000) }, () => phoneNumber(random))
  some(0.01, (operator) => {
    operator.phones[0] = random.one(hotlines)
  })
  // A number given out anew; the register still has the holder before.
  some(0.015, (operator) => void operator.phones.push(pick().phones.at(-1)!))
  // A downline sells with its upline's pictures and words, sometimes lets it collect the money.
  some(0.05, (operator) => {
    const upline = pick()
    operator.trade = upline.trade
    operator.sentences.push(...upline.sentences.slice(0, 1 + random.below(3)))
    if (random.chance(0.3)) operator.avatars[0] = upline.avatars[0]!
    if (random.chance(0.12)) operator.qrs[0] = upline.qrs[0]!
  })
  // A copy of somebody known: name, face and words, but the money goes elsewhere.
  some(0.015, (operator) => {
    const model = pick()
    operator.base = model.base
    operator.trade = model.trade
    operator.avatars[0] = model.avatars[0]!
    if (random.chance(0.7)) operator.sentences.push(...model.sentences.slice(0, 2))
  })
  // A licence shown that is somebody else's.
  some(0.001, (operator) => {
    operator.creditCode = pick().creditCode
  })
  some(0.05, (operator) => {
    operator.isHiding = true
  })
}

const towers = (random: Random, operators: readonly Operator[]) => {
  const all = Array.from({ length: Math.ceil(operators.length / 120) }, () => {
    const county = random.one(PLACES)
    return `${county}${random.one(STREETS)}${1 + random.below(900)}号${random.one(['创业', '时代', '万汇', '电商'])}大厦`
  })
  for (const operator of operators)
    if (random.chance(0.2)) {
      const tower = all[random.skewed(all.length)]!
      operator.address = random.chance(0.4) ? tower : `${tower}${1 + random.below(30)}0${1 + random.below(9)}室`
    }
}

const depots = (random: Random, operators: readonly Operator[]) => {
  const all = Array.from({ length: Math.ceil(operators.length / 400) }, (_, i) => `${random.one(PLACES)}快递驿站${i}号`)
  for (const operator of operators) if (random.chance(0.2)) operator.sender = random.one(all)
}

/** A brand's own words, which all its agents paste. */
const brands = (random: Random, operators: readonly Operator[]) => {
  const all = Array.from({ length: 200 }, () => {
    const trade = random.one(TRADES)
    return Array.from({ length: 12 }, () => sentenceOf(random, trade))
  })
  for (const operator of operators)
    if (random.chance(0.6)) {
      const brand = all[random.skewed(all.length)]!
      operator.sentences.push(random.one(brand), random.one(brand))
    }
}

/** What a hiding operator gets for each account, so that nothing but a slip ties them. */
export const freshFace = (random: Random, operator: Operator): Operator => ({
  ...operator,
  phones: [phoneNumber(random)],
  address: homeOf(random, random.one(PLACES)),
  sender: `${random.one(PLACES)}${random.one(STREETS)}${random.below(500)}`,
  avatars: [fingerprint(random)],
  sentences: Array.from({ length: 4 }, () => sentenceOf(random, random.one(TRADES))),
  groupLink: '',
})
