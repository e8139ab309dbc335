import { lookalikes } from './lookalikes.ts'
import { rememberByCodePoint } from './remember-by-code-point.ts'
import { simplifyCharacter } from './simplify-character.ts'

const marksThatDecorate = /\p{Script=Inherited}/u
const latinGreekCyrillic = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
const han = /\p{Script=Han}/u
const mark = /\p{M}/u
const tooManyMarks = /(\p{M}{8})\p{M}+/gu

const foldOne = (sign: string): string => {
  if (marksThatDecorate.test(sign)) return ''
  const read = lookalikes.get(sign)
  if (read !== undefined) return read
  if (han.test(sign)) return simplifyCharacter(sign)
  const bare = latinGreekCyrillic.test(sign) ? sign.normalize('NFD').replace(/\p{Script=Inherited}/gu, '') : sign
  return bare.toLowerCase()
}

const foldOnce = (group: string): string =>
  Array.from(group.normalize('NFKC').replace(tooManyMarks, '$1'), foldOne).join('')

/**
 * Folds one sign (a base character with the marks that follow it) to what it is read as: compatibility forms, case,
 * decoration, look-alikes and traditional characters undone. Repeats until nothing changes, so folding is idempotent.
 */
export const foldSign = (group: string): string => {
  let now = group
  for (let step = 0; step < 8; step++) {
    const next = foldOnce(now)
    if (next === now) break
    now = next
  }
  return now
}

/** Does this code point join the one before it: a combining mark, or a Hangul vowel or final? 1 or 0. */
export const joinsPrevious = rememberByCodePoint((codePoint): 0 | 1 => {
  const sign = String.fromCodePoint(codePoint)
  const first = sign.normalize('NFKC').codePointAt(0) ?? 0
  const joins = mark.test(sign) || mark.test(String.fromCodePoint(first)) || (first >= 0x1160 && first <= 0x11ff)
  return joins ? 1 : 0
})
