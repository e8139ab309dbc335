import { rememberByCodePoint } from './remember-by-code-point.ts'

/** What a folded code point is to the normaliser. */
export const signKind = { other: 0, space: 1, symbol: 2, han: 3, alphanumeric: 4 } as const
export type SignKind = (typeof signKind)[keyof typeof signKind]

// Marks that end a clause, open or close a bracket, or belong to figures mean something between two words.
const meaningful = new Set('，,。！!？?；;：:、()[]{}<>「」『』【】《》〈〉“”‘’"\'+%¥€')

export const kindOfSign = rememberByCodePoint<SignKind>((codePoint) => {
  const sign = String.fromCodePoint(codePoint)
  if (/[a-z0-9]/i.test(sign)) return signKind.alphanumeric
  if (/[\s\p{Z}\p{Cc}]/u.test(sign)) return signKind.space
  if (/[\p{S}\p{P}]/u.test(sign)) return meaningful.has(sign) ? signKind.other : signKind.symbol
  return /\p{Script=Han}/u.test(sign) ? signKind.han : signKind.other
})
