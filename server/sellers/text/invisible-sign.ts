import { rememberByCodePoint } from './remember-by-code-point.ts'

const format = /^\p{Cf}$/u
const control = /^(?![\t\n\v\f\r])\p{Cc}$/u
// Signs of other classes that print nothing: grapheme joiner, Hangul and Khmer fillers, empty Braille cell.
const blanks = new Set([0x034f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x2800, 0x3164, 0xffa0])

/** Can this sign not be seen (zero width, direction control, filler, control character)? 1 or 0. */
export const isInvisible = rememberByCodePoint((codePoint): 0 | 1 => {
  const sign = String.fromCodePoint(codePoint)
  return format.test(sign) || control.test(sign) || blanks.has(codePoint) ? 1 : 0
})

const picture = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|[\u{e0020}-\u{e007f}])$/u

/** A joiner or tag right after a picture builds one picture; it hides nothing. */
export const buildsPicture = (source: string, codePoint: number, at: number): boolean =>
  (codePoint === 0x200d || codePoint > 0xe0000) && picture.test(source.slice(Math.max(0, at - 2), at))

/** Variation selectors and the keycap frame are part of how pictures are typed. */
export const dressesPicture = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || codePoint === 0x20e3
