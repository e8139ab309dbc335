import { foldSign, joinsPrevious } from './fold-sign.ts'
import { buildsPicture, dressesPicture, isInvisible } from './invisible-sign.ts'
import { appendUnit, borrowedText, type MappedText } from './mapped-text.ts'
import { kindOfSign } from './sign-kind.ts'

export type FoldedText = MappedText & { invisible: number; marks: number }

const borrow = borrowedText()

/** Reads a text sign by sign, into memory that the next reading takes over: drops what cannot be seen, folds the rest, remembers where each came from. */
export const foldText = (source: string): FoldedText => {
  const folded: FoldedText = { ...borrow(source.length + 16), invisible: 0, marks: 0 }
  let at = 0
  while (at < source.length) {
    const start = at
    const base = readCodePoint(source, at)
    at += width(base)
    if (isInvisible(base)) {
      if (!buildsPicture(source, base, start)) folded.invisible++
      continue
    }
    let end = at
    let joined = ''
    while (at < source.length) {
      const next = readCodePoint(source, at)
      if (isInvisible(next)) {
        if (!buildsPicture(source, next, at)) folded.invisible++
      } else if (joinsPrevious(next)) {
        // Longer heaps of marks are decoration; keeping the first few bounds the work for each sign.
        if (joined.length < 16) joined += String.fromCodePoint(next)
        if (!dressesPicture(next)) folded.marks++
        end = at + width(next)
      } else break
      at += width(next)
    }
    append(folded, joined === '' ? foldAlone(base) : foldSign(String.fromCodePoint(base) + joined), start, end)
  }
  return folded
}

const append = (text: MappedText, folded: string | number, start: number, end: number): void => {
  if (typeof folded === 'number') {
    appendUnit(text, folded, kindOfSign(folded), start, end)
    return
  }
  for (const sign of folded) {
    const kind = kindOfSign(sign.codePointAt(0)!)
    for (let unit = 0; unit < sign.length; unit++) appendUnit(text, sign.charCodeAt(unit), kind, start, end)
  }
}

const notYet = 0
const several = 0xffff
const foldedAlone = new Uint16Array(0x10000)
const foldedToSeveral = new Map<number, string>()

/** The fold of a sign without marks: a UTF-16 unit, or a string when it is not exactly one. */
const foldAlone = (codePoint: number): number | string => {
  const known = codePoint > 0xffff ? several : foldedAlone[codePoint]!
  if (known !== notYet && known !== several) return known
  const before = known === several ? foldedToSeveral.get(codePoint) : undefined
  if (before !== undefined) return before
  const folded = foldSign(String.fromCodePoint(codePoint))
  if (folded.length === 1 && codePoint <= 0xffff) {
    foldedAlone[codePoint] = folded.charCodeAt(0)
    return folded.charCodeAt(0)
  }
  if (codePoint <= 0xffff) foldedAlone[codePoint] = several
  foldedToSeveral.set(codePoint, folded)
  return folded
}

/** The code point at an offset; a surrogate without its partner reads as U+FFFD. */
const readCodePoint = (source: string, at: number): number => {
  const codePoint = source.codePointAt(at)!
  return codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint
}

const width = (codePoint: number): number => (codePoint > 0xffff ? 2 : 1)
