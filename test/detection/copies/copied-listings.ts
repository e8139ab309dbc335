import { Converter } from 'opencc-js/cn2t'
import { type Random, seededRandom } from '../../sellers/world/random.ts'
import { kinds, sentences } from './listing-words.ts'

/** An invented listing. `group`: that of an original and its copies; undefined for one that nobody copied. */
export type InventedListing = {
  title: string
  text: string
  priceFen: number
  seller: number
  group?: number
}

type Draft = { title: string[]; body: string[][]; yuan: number }

/** Shares of all listings. */
const IN_GROUPS = 0.1
const FROM_TEMPLATES = 0.2
const MOST_COPIES = 4
const LISTINGS_OF_A_TEMPLATE = 6

/**
 * Listings of many sellers, a tenth of them originals and their edited copies at other sellers, a fifth different goods
 * that each seller writes by one template of its own. Shuffled; the same seed gives the same listings.
 */
export const copiedListings = (count: number, seed: number): InventedListing[] => {
  const random = seededRandom(seed)
  const listings: InventedListing[] = []
  let seller = 0
  for (let group = 0; listings.length < count * IN_GROUPS; group++) {
    const original = draft(random)
    listings.push({ ...written(original), seller: seller++, group })
    for (let i = 1 + Math.floor(random.next() * MOST_COPIES); i > 0; i--)
      listings.push({ ...edited(original, random), seller: seller++, group })
  }
  while (listings.length < count * (IN_GROUPS + FROM_TEMPLATES)) {
    const template = draft(random)
    const kind = pick(random, kinds)
    const owner = seller++
    for (let i = 0; i < LISTINGS_OF_A_TEMPLATE; i++) {
      const other = draft(random, kind)
      // The seller's way to write a title and to end a text stays; the goods and what is said of them differ.
      const body = [...other.body.slice(0, -2), ...template.body.slice(-2)]
      listings.push({
        ...written({ ...other, title: [...template.title.slice(0, 2), ...other.title], body }),
        seller: owner + (i % 2 === 0 ? 0 : seller++),
      })
    }
  }
  while (listings.length < count) listings.push({ ...written(draft(random)), seller: seller++ })
  return shuffled(listings.slice(0, count), random)
}

type Kind = (typeof kinds)[number]

const draft = (random: Random, kind: Kind = pick(random, kinds)): Draft => {
  const word = (slot: string | readonly string[]): string =>
    typeof slot !== 'string'
      ? pick(random, slot)
      : slot === 'GOODS'
        ? pick(random, kind.goods)
        : slot === 'OF'
          ? pick(random, kind.of)
          : slot === 'LOOK'
            ? pick(random, kind.look)
            : slot
  const patterns = shuffled(sentences, random).slice(0, 5 + Math.floor(random.next() * 3))
  return {
    title: [pick(random, kind.look), pick(random, kind.of), pick(random, kind.goods), pick(random, kind.look), '包邮'],
    body: patterns.map((pattern) => pattern.map(word)),
    yuan: 20 + Math.floor(random.next() * 400),
  }
}

const written = ({ title, body, yuan }: Draft) => ({
  title: title.join(''),
  text: `${body.map((sentence) => `${sentence.join('')}。`).join('')}${yuan}元`,
  priceFen: yuan * 100,
})

/** A copy with three edits of those that copiers make. */
const edited = (original: Draft, random: Random) => {
  const copy: Draft = {
    title: [...original.title],
    body: original.body.map((words) => [...words]),
    yuan: original.yuan,
  }
  const edits = shuffled(['words', 'sentences', 'drop', 'emoji', 'traditional', 'price'], random).slice(0, 3)
  const anySentence = () => pick(random, copy.body)
  if (edits.includes('sentences')) copy.body.push(copy.body.shift()!)
  if (edits.includes('words'))
    for (let i = 0; i < 3; i++) {
      const words = anySentence()
      const at = Math.floor(random.next() * (words.length - 1))
      ;[words[at], words[at + 1]] = [words[at + 1]!, words[at]!]
    }
  if (edits.includes('drop'))
    for (let i = 0; i < 3; i++) {
      const words = anySentence()
      if (words.length > 3) words.splice(Math.floor(random.next() * words.length), 1)
    }
  if (edits.includes('emoji'))
    for (const words of copy.body) words.splice(Math.floor(random.next() * words.length), 0, pick(random, emoji))
  if (edits.includes('price')) copy.yuan += 1 + Math.floor(random.next() * 60)
  const listing = written(copy)
  return edits.includes('traditional')
    ? { ...listing, title: toTraditional(listing.title), text: toTraditional(listing.text) }
    : listing
}

const emoji = ['🔥', '💕', '✨', '🌸', '👗', '👉', '🎁', '💯']
const toTraditional = Converter({ from: 'cn', to: 'tw' })

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random.next() * from.length)]!

const shuffled = <T>(from: readonly T[], random: Random): T[] => {
  const items = [...from]
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items
}
