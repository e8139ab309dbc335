import { appendUnit, borrowedText, type MappedText } from './mapped-text.ts'
import { pinyinReadings } from './pinyin-readings.ts'
import { type SignKind, signKind } from './sign-kind.ts'

const [open, close, blank, lineFeed] = [0x28, 0x29, 0x20, 0x0a]
const longestSyllable = 6

const borrow = borrowedText()

/** Takes out of folded text what stands between the signs of a word: syllables in brackets, symbols, spaces. */
export const compact = (folded: MappedText) => {
  const kept = borrow(folded.length)
  let pinyin = 0
  let separators = 0
  let at = 0
  while (at < folded.length) {
    const kind = folded.kinds[at] as SignKind
    const before = kept.length > 0 ? (kept.kinds[kept.length - 1] as SignKind) : signKind.space
    if (folded.units[at] === open && before === signKind.han) {
      const end = endOfSyllable(folded, at, lastCharacter(kept))
      if (end > at) {
        pinyin++
        at = end
        continue
      }
    }
    if (kind !== signKind.space && kind !== signKind.symbol) {
      copyUnit(kept, folded, at++)
      continue
    }
    let end = at
    let breaksLine = false
    for (; end < folded.length && isSeparator(folded.kinds[end] as SignKind); end++) {
      breaksLine ||= folded.units[end] === lineFeed
    }
    const after = end < folded.length ? (folded.kinds[end] as SignKind) : signKind.space
    if (!breaksLine && isOneWord(before, after)) separators += end - at
    else keepSeparators(kept, folded, at, end)
    at = end
  }
  return {
    /** Only until the next text is read. */
    units: kept.units.subarray(0, kept.length),
    starts: kept.starts.slice(0, kept.length),
    ends: kept.ends.slice(0, kept.length),
    pinyin,
    separators,
  }
}

const isSeparator = (kind: SignKind): boolean => kind === signKind.space || kind === signKind.symbol

const isOneWord = (before: SignKind, after: SignKind): boolean =>
  (before === signKind.han && (after === signKind.han || after === signKind.alphanumeric)) ||
  (before === signKind.alphanumeric && after === signKind.han)

/** Where the bracketed reading of the character ends, or -1 when the bracket holds something else. */
const endOfSyllable = (folded: MappedText, at: number, character: string): number => {
  let syllable = ''
  for (let next = at + 1; next < folded.length && next <= at + 1 + longestSyllable; next++) {
    const unit = folded.units[next]!
    if (unit === close) return pinyinReadings(character).has(syllable.replace('v', 'u')) ? next + 1 : -1
    if (unit < 97 || unit > 122) return -1
    syllable += String.fromCharCode(unit)
  }
  return -1
}

const lastCharacter = (text: MappedText): string => {
  const last = text.units[text.length - 1]!
  const isPair = last >= 0xdc00 && last <= 0xdfff && text.length > 1
  return isPair ? String.fromCharCode(text.units[text.length - 2]!, last) : String.fromCharCode(last)
}

/** Symbols as they are, each run of spaces as one; none at either end of the text. */
const keepSeparators = (kept: MappedText, folded: MappedText, from: number, to: number): void => {
  for (let at = from; at < to; at++) {
    if (folded.kinds[at] !== signKind.space) {
      copyUnit(kept, folded, at)
      continue
    }
    const start = at
    let isBreak = folded.units[at] === lineFeed
    while (at + 1 < to && folded.kinds[at + 1] === signKind.space) isBreak = folded.units[++at] === lineFeed || isBreak
    if (kept.length === 0 || at + 1 === folded.length) continue
    appendUnit(kept, isBreak ? lineFeed : blank, signKind.space, folded.starts[start]!, folded.ends[at]!)
  }
}

const copyUnit = (kept: MappedText, folded: MappedText, at: number): void =>
  appendUnit(kept, folded.units[at]!, folded.kinds[at] as SignKind, folded.starts[at]!, folded.ends[at]!)
