import type { IdentifierKind } from '../../../server/sellers/identifier-kinds.ts'
import { entangle, freshFace } from './entangle.ts'
import { fingerprint, type Operator, operatorAt, personName } from './operator.ts'
import { type Random, seededRandom } from './random.ts'
import { FORMS, NICKS, SWAPS } from './words.ts'

/** An account as a register would hold it. */
export type WorldAccount = {
  /** The truth: which operator it is of. */
  operator: number
  name: string
  identifiers: { kind: IdentifierKind; value: string }[]
  texts: string[]
}

/** How many accounts an operator runs: most one, a few many. */
const accountCount = (random: Random): number => {
  const dice = random.next()
  if (dice < 0.6) return 1
  if (dice < 0.8) return 2
  if (dice < 0.9) return 3
  if (dice < 0.97) return 4 + random.below(3)
  return 7 + random.below(10)
}

/** A micro-commerce world of which the truth is known; about as many accounts as asked for, the same for one seed. */
export const microCommerceWorld = ({ accounts, seed }: { accounts: number; seed: number }): WorldAccount[] => {
  const random = seededRandom(seed)
  const sizes: number[] = []
  for (let total = 0; total < accounts; total += sizes.at(-1)!) sizes.push(accountCount(random))
  const operators = sizes.map((_, place) => operatorAt(random, place))
  entangle(random, operators)
  const all = sizes.flatMap((size, place) =>
    Array.from({ length: size }, (_, i) => accountOf(random, operators[place]!, i)),
  )
  // In no order that would give the truth away.
  for (let i = all.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[all[i], all[j]] = [all[j]!, all[i]!]
  }
  return all
}

const accountOf = (random: Random, truth: Operator, i: number): WorldAccount => {
  if (!truth.isHiding) return shown(random, truth, nameOf(random, truth))
  const face = freshFace(random, {
    ...truth,
    base: `${random.one(NICKS)}${random.one(NICKS)}`,
    person: personName(random),
  })
  // Sooner or later something slips: the same code to collect money, a picture, words of one's own, a phone.
  if (i > 0 && random.chance(0.25)) face.avatars = [truth.avatars[0]!]
  if (random.chance(0.45)) face.sentences.push(...truth.sentences.slice(0, 2))
  if (random.chance(0.2)) face.phones.push(truth.phones[0]!)
  if (random.chance(0.6)) face.qrs = [fingerprint(random)]
  return { ...shown(random, { ...face, kind: 'person' }, nameOf(random, face)), operator: truth.place }
}

const nameOf = (random: Random, { base, trade, person }: Operator): string => {
  const dice = random.next()
  if (dice < 0.45) return `${base}${trade}`
  if (dice < 0.75) return disguised(random, `${base}${random.chance(0.5) ? trade : ''}${random.one(FORMS)}`)
  if (dice < 0.83) return `${person}${trade}${random.one(FORMS)}`
  // Renamed: nothing is left of the old name.
  return `${random.one(NICKS)}${random.one(NICKS)}${trade}${random.one(FORMS)}`
}

const disguised = (random: Random, name: string): string =>
  [...name].map((sign) => (SWAPS[sign] && random.chance(0.25) ? SWAPS[sign] : sign)).join(random.chance(0.1) ? '·' : '')

const mistyped = (random: Random, digits: string): string => {
  const at = random.below(digits.length)
  return `${digits.slice(0, at)}${random.below(10)}${digits.slice(at + 1)}`
}

/** What one account shows of its operator: never all, at times mistyped. */
const shown = (random: Random, operator: Operator, name: string): WorldAccount => {
  const { kind, place } = operator
  const identifiers: WorldAccount['identifiers'] = []
  const tell = (share: number, kind: IdentifierKind, value: string) => {
    if (value && random.chance(share)) identifiers.push({ kind, value })
  }
  const phone = random.one(operator.phones)
  tell(0.65, 'PHONE', random.chance(0.015) ? mistyped(random, phone) : phone)
  if (random.chance(0.15)) tell(1, 'PHONE', random.one(operator.phones))
  const payee = kind === 'company' && random.chance(0.7) ? `${operator.base}${operator.trade}有限公司` : operator.person
  tell(0.6, 'PAYEE', random.chance(0.04) ? personName(random) : payee)
  tell(0.4, 'WAYBILL_SENDER', operator.sender)
  tell(0.9, 'WECHAT_ID', `wx_${place}_${random.below(1e7)}`)
  if (random.chance(0.2)) tell(0.5, 'LINK', operator.groupLink)
  const code = random.chance(0.01) ? mistyped(random, operator.creditCode) : operator.creditCode
  if (kind !== 'person') tell(kind === 'company' ? 0.6 : 0.4, 'CREDIT_CODE', code)
  if (kind === 'person') tell(0.08, 'IDENTITY_NUMBER', operator.identityNumber)
  tell(0.35, 'ADDRESS', random.chance(0.15) ? `${operator.address}（${operator.county}）` : operator.address)
  tell(0.4, 'COLLECTION_QR', random.one(operator.qrs))
  tell(0.3, 'BANK_TAIL', operator.cardTail)
  tell(0.7, 'AVATAR', random.one(operator.avatars))
  const texts = operator.sentences.filter(() => random.chance(0.45)).map((sentence) => `${sentence}。`)
  return { operator: place, name, identifiers, texts: [texts.join('')] }
}
