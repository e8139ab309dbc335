import type { Words } from '../core/words.ts'
import { normalise } from '../sellers/text/normalise.ts'
import { simplifyCharacter } from '../sellers/text/simplify-character.ts'

/** How a word was written so that people read it and filters do not. */
export const disguises = {
  spelling: { zh: '谐音或变形写法', en: 'spelt another way' },
  invisible: { zh: '夹带看不见的字符', en: 'invisible characters inside' },
  pinyin: { zh: '字后加注拼音', en: 'pinyin after its characters' },
  signs: { zh: '字间加符号', en: 'signs between its letters' },
  spacing: { zh: '字间加空格', en: 'spaces between its letters' },
  lookalike: { zh: '形近字母或图形代替', en: 'look-alike letters or pictures' },
} as const satisfies Record<string, Words>

export type Disguise = keyof typeof disguises

/**
 * The disguise of a word found in normalised form, or undefined when the source writes it plainly. Traditional
 * characters, full-width letters, case, accents and a space between Han and Latin letters are plain writing.
 */
export const disguiseOf = (written: string, word: string, isVariant: boolean): Disguise | undefined => {
  if (isVariant) return 'spelling'
  const plain = plainly(written)
  if (plain === word) return undefined
  const { removed } = normalise(written)
  if (removed.invisible > 0) return 'invisible'
  if (removed.pinyin > 0) return 'pinyin'
  const parts = plain.split(/[\s/|\\—–…-]+/u)
  if (parts.join('') === word.replace(/[\s/|\\—–…-]/gu, '')) {
    return parts.every((part) => Array.from(part).length === 1) ? 'spacing' : undefined
  }
  return plain.replace(/[\p{S}\p{P}\s]/gu, '') === word.replace(/[\p{S}\p{P}\s]/gu, '') ? 'signs' : 'lookalike'
}

const plainly = (written: string): string =>
  Array.from(written, (sign) => {
    const code = sign.codePointAt(0)!
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    return /\p{Script=Han}/u.test(sign) ? simplifyCharacter(sign) : sign
  })
    .join('')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/ (?=\p{Script=Han})(?<=[a-z0-9] )|(?<=\p{Script=Han}) (?=[a-z0-9])/gu, '')
