import type { Ctx } from '../core/context.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { nameWords } from './name-words.ts'
import { sellerIndex } from './seller-index.ts'
import { pinyinOf } from './text/pinyin-of.ts'

export type FoundIds = {
  ids: string[]
  /** Nothing bears the words asked for; these only resemble it, in no order. */
  isLoose: boolean
}

const HAN = /\p{Script=Han}/u
const LOOSE = 30

/** A WeChat ID, a phone number, a link: looked for as it stands or not at all. A typo away lives somebody else. */
const IDENTIFIER = /^(?=.{5})\P{Script=Han}*[\d_@:/.-]/u

/** What was typed, each time without one of its signs: one of them is the wrong one. Only for a handful of signs. */
const withoutOne = (words: string): string[] => {
  const signs = words.split(' ')
  return signs.length < 3 || signs.length > 6
    ? []
    : signs.map((_, wrong) => signs.filter((_, i) => i !== wrong).join(' '))
}

/** 「鸿宇 装饰」 asks for names in which 鸿宇 and 装饰 stand, each in one piece. */
const phrases = (text: string): string =>
  text
    .split(/\s+/)
    .map((part) => (HAN.test(part) ? `"${nameWords(part)}"` : nameWords(part)))
    .join(' ')

/**
 * The ids of the sellers whose names hold what was typed: Han signs in any spelling, pinyin or initials. Only when
 * there are none, those that resemble it by most of their signs or by their sound. Throws DependencyFailed.
 */
export const findSellerIds = async (
  ctx: Ctx,
  { text, equals, limit, offset = 0 }: { text: string; equals: Equals; limit: number; offset?: number },
): Promise<FoundIds> => {
  const words = nameWords(text)
  // Nothing but signs: asked for nothing, the server would answer everything.
  if (words === '') return { ids: [], isLoose: false }
  const find = async (how: Pick<Find, 'text' | 'attributes' | 'words'> & { limit?: number }) =>
    (await ctx.search.findIds(sellerIndex.name, { equals, limit, offset, ...how })).ids
  if (IDENTIFIER.test(text)) return { ids: await find({ text: `"${words}"`, words: 'all' }), isLoose: false }
  if (!HAN.test(text)) {
    // "wan jia yu huo" is pinyin with spaces, "new balance" a name with one: nobody can tell before looking.
    const joined = await find({ text: words.replaceAll(' ', ''), words: 'all' })
    if (joined.length > 0 || !words.includes(' ')) return { ids: joined, isLoose: false }
    return { ids: await find({ text: words, words: 'all', attributes: ['name'] }), isLoose: false }
  }
  const ids = await find({ text: phrases(text), words: 'all', attributes: ['name'] })
  if (ids.length > 0 || offset > 0) return { ids, isLoose: false }
  const found = await Promise.all([
    ...withoutOne(nameWords(text)).map((words) =>
      find({ text: words, words: 'all', attributes: ['name'], limit: LOOSE }),
    ),
    find({ text: words, words: 'last', attributes: ['name'], limit: LOOSE }),
    find({ text: pinyinOf(text), attributes: ['pinyin'], limit: LOOSE }),
  ])
  return { ids: [...new Set(found.flat())], isLoose: true }
}
