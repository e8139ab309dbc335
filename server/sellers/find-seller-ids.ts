import type { Ctx } from '../core/context.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { nameWords } from './name-words.ts'
import { sellerIndex } from './seller-index.ts'
import { pinyinOf } from './text/pinyin-of.ts'
import { searchKey } from './text/search-key.ts'

export type FoundIds = {
  ids: string[]
  /** Nothing bears the words asked for; these only resemble it, in no order. */
  isLoose: boolean
}

const HAN = /\p{Script=Han}/u
const LOOSE = 30

/** A WeChat ID, a phone number, a link: looked for as it stands or not at all. A typo away lives somebody else. */
const IDENTIFIER = /^(?=.{5})\P{Script=Han}*[\d_@:/.-]/u

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
  const find = async (how: Pick<Find, 'text' | 'attributes' | 'words'> & { limit?: number }) =>
    (await ctx.search.findIds(sellerIndex.name, { equals, limit, offset, ...how })).ids
  if (IDENTIFIER.test(text)) return { ids: await find({ text: `"${nameWords(text)}"`, words: 'all' }), isLoose: false }
  if (!HAN.test(text)) {
    const joined = searchKey(text)
    const asTyped = nameWords(text)
    // "wan jia yu huo" is pinyin with spaces, "new balance" is a name with one: nobody can tell before looking.
    const found = await Promise.all([
      find({ text: joined, words: 'all' }),
      asTyped === joined ? [] : find({ text: asTyped, words: 'all', attributes: ['name'] }),
    ])
    return { ids: [...new Set(found.flat())], isLoose: false }
  }
  const ids = await find({ text: phrases(text), words: 'all', attributes: ['name'] })
  if (ids.length > 0 || offset > 0) return { ids, isLoose: false }
  const words = nameWords(text)
  const found = await Promise.all([
    find({ text: words, words: 'last', attributes: ['name'], limit: LOOSE }),
    find({ text: words, words: 'frequency', attributes: ['name'], limit: LOOSE }),
    find({ text: pinyinOf(text), attributes: ['pinyin'], limit: LOOSE }),
  ])
  return { ids: [...new Set(found.flat())], isLoose: true }
}
