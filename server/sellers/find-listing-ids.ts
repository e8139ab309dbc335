import type { Ctx } from '../core/context.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { identifierKey } from './identifier-key.ts'
import { soundWords } from './listing-words.ts'
import { looksLikeIdentifier, looksLikeLink } from './looks-like-identifier.ts'
import { nameWords } from './name-words.ts'
import { splitPinyin } from './text/split-pinyin.ts'

export type FoundListings = {
  /** Their link is what was typed. */
  linked: string[]
  /** They hold what was typed, likeliest first. */
  named: string[]
  /** Others whose titles are spelt or sound like it, in no order. */
  near: string[]
}

type Asked = { text: string; equals?: Equals | undefined; limit: number; enough: number; offset?: number }

const INDEX = 'listings'
const HAN = /\p{Script=Han}/u
/** How many of one link, and how many are looked at where what was typed may be wrong. */
const MOST_LINKED = 20
const NEAR = { spoken: 20, sounding: 20, holdingMost: 20, withoutOneSign: 15, sharingMost: 20 }
/** Pinyin in one piece can be read in several ways; more than these are no words. */
const READINGS = 3
const MOST_INITIALS = 12

const phrase = (words: string) => `"${words}"`

/** 「顺丰 发货」 asks for listings in which 顺丰 and 发货 stand, each in one piece. */
const phrases = (text: string): string =>
  text
    .split(/\s+/)
    .map((part) => (HAN.test(part) ? phrase(nameWords(part)) : nameWords(part)))
    .join(' ')

/** The question who holds the text; undefined for nothing but signs. */
export const listingsHolding = (text: string): Omit<Find, 'limit'> | undefined => {
  const words = nameWords(text)
  if (words === '') return undefined
  if (looksLikeIdentifier(text)) return { words: 'all', text: phrase(words) }
  return {
    words: 'all',
    text: HAN.test(text) ? phrases(text) : words,
    attributes: ['title', 'brandWords', 'sellerName', 'text'],
  }
}

/** Any one sign may be the wrong one: what stands before it and what stands behind it is right. */
const aroundOne = (signs: readonly string[]): string[] =>
  signs.map((_, wrong) =>
    [signs.slice(0, wrong), signs.slice(wrong + 1)]
      .filter((part) => part.length > 0)
      .map((part) => phrase(part.join(' ')))
      .join(' '),
  )

/** Of more signs than a handful, one half is right: with it, as many of the others as there are. */
const aroundHalf = (signs: readonly string[]): string[] => {
  const middle = Math.ceil(signs.length / 2)
  const [left, right] = [signs.slice(0, middle), signs.slice(middle)]
  return [[phrase(left.join(' ')), ...right].join(' '), [phrase(right.join(' ')), ...left].join(' ')]
}

const HANDFUL = 6

/** Who may be meant when nobody, or hardly anybody, holds the text. */
const nearQuestions = (text: string): Find[] => {
  if (looksLikeIdentifier(text)) return []
  const words = nameWords(text)
  if (!HAN.test(text)) {
    const letters = words.replaceAll(' ', '')
    const spoken = { words: 'all', limit: NEAR.spoken } as const
    return [
      ...splitPinyin(letters, READINGS).map((way) => ({
        ...spoken,
        text: phrase(way.join(' ')),
        attributes: ['sound'],
      })),
      ...(/^[a-z]+$/.test(letters) && letters.length <= MOST_INITIALS
        ? [{ ...spoken, text: phrase([...letters].join(' ')), attributes: ['initials'] }]
        : []),
    ]
  }
  const signs = words.split(' ')
  const attributes = ['title']
  const wrong = signs.length < 3 ? [] : signs.length <= HANDFUL ? aroundOne(signs) : aroundHalf(signs)
  return [
    { words: 'all', text: phrase(soundWords(text)), limit: NEAR.sounding, attributes: ['sound'] },
    // Signs in another order, doubled or left out are all there; else as many as there are, from the first on.
    { words: 'last', text: words, limit: NEAR.holdingMost, attributes },
    ...wrong.map((text) =>
      signs.length <= HANDFUL
        ? ({ words: 'all', text, limit: NEAR.withoutOneSign, attributes } as const)
        : ({ words: 'last', text, limit: NEAR.sharingMost, attributes } as const),
    ),
  ]
}

/**
 * The ids of the listings whose link was typed and of those that hold what was typed (Han signs in any spelling); on the
 * first page, where these are fewer than `enough`, also of those that sound or look like it. Throws DependencyFailed.
 */
export const findListingIds = async (
  ctx: Ctx,
  { text, equals, limit, enough, offset = 0 }: Asked,
): Promise<FoundListings> => {
  const holding = listingsHolding(text)
  if (!holding) return { linked: [], named: [], near: [] }
  const link = looksLikeLink(text)
    ? [{ text: '', limit: MOST_LINKED, equals: { ...equals, link: identifierKey('LINK', text) } }]
    : []
  const [named = [], linked = []] = await ctx.search.findLists(INDEX, [{ ...holding, equals, limit, offset }, ...link])
  const near = offset > 0 || named.length >= enough ? [] : nearQuestions(text)
  if (near.length === 0) return { linked, named, near: [] }
  // Asked afterwards: most of what is typed is held by more than enough, and these are eight questions to that one.
  const lists = await ctx.search.findLists(
    INDEX,
    near.map((find) => ({ ...find, equals })),
  )
  const held = new Set(named)
  return { linked, named, near: [...new Set(lists.flat())].filter((id) => !held.has(id)) }
}
