import type { Ctx } from '../core/context.ts'
import type { Equals, Find } from '../core/search-client.ts'
import { looksLikeIdentifier } from './looks-like-identifier.ts'
import { nameWords } from './name-words.ts'
import { sellerIndex } from './seller-index.ts'
import { figuresWritten } from './text/figures-written.ts'
import { mixedSpelling } from './text/mixed-spelling.ts'
import { pinyinOf } from './text/pinyin-of.ts'
import { speltPlainly } from './text/split-pinyin.ts'

export type FoundIds = {
  /** Their names hold what was typed, likeliest first. */
  named: string[]
  /** Others that sound like it, likeliest first. */
  soundAlike: string[]
  /** Others that share most of its signs, in no order. */
  lookAlike: string[]
}

/** All of them, each once, the likeliest first. */
export const idsOf = ({ named, soundAlike, lookAlike }: FoundIds): string[] => [
  ...new Set([...named, ...soundAlike, ...lookAlike]),
]

type Asked = { text: string; equals: Equals; limit: number; offset?: number }

const HAN = /\p{Script=Han}/u
/**
 * How many are looked at when what is typed may be wrong: few where the index ranks them well, more where any sign may
 * be the wrong one. Chosen on misspelt names: more of those that sound alike or share most of the signs found nobody else
 * and had more rows read.
 */
const NEAR = { spelled: 20, sounding: 10, sharingMost: 5, withoutOneSign: 20 }

const HANDFUL = 6

/** What was typed, each time without what may be wrong of it: one sign of a handful, two quarters of more. */
const withoutWrong = (words: string): string[] => {
  const signs = words.split(' ')
  if (signs.length < 3) return []
  return signs.length <= HANDFUL
    ? signs.map((_, wrong) => signs.filter((_, i) => i !== wrong).join(' '))
    : withoutTwoQuarters(signs)
}

/**
 * Two quarters each, in one piece each: of four, two are as they should be even where two signs are wrong. The server
 * reads ten words of a question, and a piece counts as one.
 */
const withoutTwoQuarters = (signs: readonly string[]): string[] => {
  const ends = [0, 1, 2, 3, 4].map((i) => Math.round((i * signs.length) / 4))
  const quarters = [0, 1, 2, 3].map((i) => `"${signs.slice(ends[i], ends[i + 1]).join(' ')}"`)
  return quarters.flatMap((one, i) => quarters.slice(i + 1).map((other) => `${one} ${other}`))
}

/** 「鸿宇 装饰」 asks for names in which 鸿宇 and 装饰 stand, each in one piece. */
const phrases = (text: string, words: string): string => {
  const parts = text.split(/\s+/)
  const quoted = (part: string, read: string) => (HAN.test(part) ? `"${read}"` : read)
  return parts.length === 1 ? quoted(text, words) : parts.map((part) => quoted(part, nameWords(part))).join(' ')
}

const all = { words: 'all', limit: NEAR.spelled } as const

/** The questions to the index: who is called so, who sounds so, and who shares most of the signs. */
const questionsOf = (text: string, words: string): { named: Find; sound?: Find; look: Find[] } => {
  if (looksLikeIdentifier(text)) return { named: { ...all, text: `"${words}"` }, look: [] }
  if (!HAN.test(text)) {
    // "wan jia yu huo" is pinyin with spaces, "new balance" a name with one: nobody can tell before looking.
    const spaced = words.includes(' ') ? [{ ...all, text: words, attributes: ['name'] }] : []
    return { named: { ...all, text: words.replaceAll(' ', '') }, look: spaced }
  }
  const attributes = ['name']
  return {
    named: { ...all, text: phrases(text, words), attributes },
    sound: { ...all, limit: NEAR.sounding, text: pinyinOf(text), attributes: ['pinyin'] },
    look: [
      { text: words, words: 'last', limit: NEAR.sharingMost, attributes },
      ...withoutWrong(words).map((text) => ({ ...all, limit: NEAR.withoutOneSign, text, attributes })),
      ...otherSpellings(text),
    ],
  }
}

/** Only of texts that mix scripts: half of it in pinyin or initials, or figures for the signs of numbers. */
const otherSpellings = (text: string): Find[] => {
  const [mixed, written] = [mixedSpelling(text), figuresWritten(text)]
  const quoted = (signs: string) => `"${nameWords(signs)}"`
  return [
    ...(mixed
      ? [
          {
            ...all,
            text: [...mixed.signs.map(quoted), mixed.letters].join(' '),
            attributes: ['name', mixed.as === 'PINYIN' ? 'pinyin' : 'initials'],
          },
        ]
      : []),
    ...(written ? [{ ...all, text: quoted(written), attributes: ['name'] }] : []),
  ]
}

/** The question who bears the text, for counting them; undefined for nothing but signs. Without text, all. */
export const bearersOf = (text: string): Omit<Find, 'limit'> | undefined => {
  if (text === '') return { text }
  const spelt = speltPlainly(text)
  const words = nameWords(spelt)
  return words === '' ? undefined : questionsOf(spelt, words).named
}

/**
 * The ids of the sellers whose names hold what was typed (Han signs in any spelling, pinyin or initials), and on the
 * first page of those that resemble it, all asked for at once. Throws DependencyFailed.
 */
export const findSellerIds = async (ctx: Ctx, { text: typed, equals, limit, offset = 0 }: Asked): Promise<FoundIds> => {
  const text = speltPlainly(typed)
  const words = nameWords(text)
  // Nothing but signs: asked for nothing, the server would answer everything.
  if (words === '') return { named: [], soundAlike: [], lookAlike: [] }
  const { named, sound, look } = questionsOf(text, words)
  const near = offset > 0 ? [] : [...(sound ? [sound] : []), ...look]
  const finds = [{ ...named, limit, offset }, ...near].map((find) => ({ ...find, equals }))
  const [bearers = [], ...others] = await ctx.search.findLists(sellerIndex.name, finds)
  const soundAlike = sound ? (others.shift() ?? []) : []
  return { named: bearers, soundAlike, lookAlike: [...new Set(others.flat())] }
}
