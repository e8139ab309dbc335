import type { Random } from './random.ts'
import { CLOSINGS, GIVEN, MIDDLES, NICKS, OPENINGS, PLACES, STREETS, SURNAMES, TRADES } from './words.ts'

/** Somebody who sells: the truth behind the accounts. */
export type Operator = {
  place: number
  kind: 'company' | 'business' | 'person'
  /** As a person, whose name is on the money. */
  person: string
  base: string
  trade: string
  county: string
  creditCode: string
  identityNumber: string
  phones: string[]
  address: string
  sender: string
  qrs: string[]
  cardTail: string
  avatars: string[]
  sentences: string[]
  groupLink: string
  /** Keeps the accounts apart on purpose. */
  isHiding: boolean
}

export const CHECKED = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** A code with the right check character (GB 32100-2015), of a county that does not exist. */
export const creditCodeOf = (number: number): string => {
  const body = `9199012${number % 10}MA${String(number).padStart(7, '0')}`.slice(0, 17)
  const sum = [...body].reduce((total, sign, i) => total + CHECKED.indexOf(sign) * (3 ** i % 31), 0)
  return `${body}${CHECKED[(31 - (sum % 31)) % 31]}`
}

/** A number with the right check figure (GB 11643), of a division that does not exist. */
const identityNumberOf = (number: number): string => {
  const born = `19${50 + (Math.floor(number / 1_000) % 50)}${String(1 + (Math.floor(number / 50_000) % 12)).padStart(2, '0')}01`
  const body = `990121${born}${String(number % 1_000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return `${body}${'10X98765432'[weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11]}`
}

/** A picture's, as the register keeps it. */
export const fingerprint = (random: Random): string =>
  `${random
    .below(2 ** 32)
    .toString(16)
    .padStart(8, '0')}${random
    .below(2 ** 32)
    .toString(16)
    .padStart(8, '0')}`

export const personName = (random: Random): string => {
  const given = random.chance(0.7)
    ? `${GIVEN[random.skewed(GIVEN.length)]}${random.one(GIVEN)}`
    : GIVEN[random.skewed(GIVEN.length)]!
  return `${SURNAMES[random.skewed(SURNAMES.length)]}${given}`
}

/** Numbers that nobody has: 169 is not given out in this form. */
export const phoneNumber = (random: Random): string => `169${String(random.below(1e8)).padStart(8, '0')}`

const street = (random: Random, county: string): string => `${county}${random.one(STREETS)}${1 + random.below(400)}号`

/** The building alone, or with the room, which is written in one of three ways. */
export const homeOf = (random: Random, county: string): string =>
  `${street(random, county)}${1 + random.below(30)}幢${1 + random.below(4)}单元${1 + random.below(18)}0${1 + random.below(4)}`

export const sentenceOf = (random: Random, trade: string): string =>
  `${random.one(OPENINGS)}${random.one(PLACES)}${random.one(NICKS)}${random.one(NICKS)}家的${trade}${random.one(MIDDLES)}${random.below(999)}克装，${random.one(CLOSINGS)}`

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

export const operatorAt = (random: Random, place: number): Operator => {
  const kind = random.chance(0.15) ? 'company' : random.chance(0.25) ? 'business' : 'person'
  const trade = random.one(TRADES)
  const county = random.one(PLACES)
  const person = personName(random)
  const base = `${NICKS[random.skewed(NICKS.length)]}${random.one(NICKS)}${random.chance(0.4) ? random.one(NICKS) : ''}`
  return {
    ...{ place, kind, trade, county, person, base },
    creditCode: creditCodeOf(place),
    identityNumber: identityNumberOf(place),
    phones: times(1 + random.below(3), () => phoneNumber(random)),
    address: homeOf(random, county),
    sender: `${random.chance(0.5) ? person : base}${county}${random.one(STREETS)}`,
    qrs: times(1 + random.below(2), () => fingerprint(random)),
    cardTail: String(random.below(10_000)).padStart(4, '0'),
    avatars: times(1 + random.below(3), () => fingerprint(random)),
    sentences: times(3 + random.below(5), () => sentenceOf(random, trade)),
    groupLink: `https://group.example/g/${place}-${random.below(1e6)}`,
    isHiding: false,
  }
}
