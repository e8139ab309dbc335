import type { Hit } from './find-phrases.ts'
import { type ExceptionName, exceptions } from './lexicon/exceptions.ts'

const sentenceEnds = /[。！？!?；;\n]/u
const titleReach = 20

/**
 * Which exception of the guide to absolute terms covers a stretch of the text, if any. Each exception word covers a
 * bounded stretch beside it, so the work grows with the text alone.
 */
export const exceptionsAround = (text: string, hits: readonly Hit[]) => {
  const before = new Map<number, ExceptionName>()
  const after = new Map<number, ExceptionName>()
  for (const { phrase, start, end } of hits) {
    if (phrase.meaning.is !== 'exception') continue
    const { exception } = phrase.meaning
    const { side, reach } = exceptions[exception]
    if (side !== 'after') mark(before, exception, forward(text, end, reach))
    if (side !== 'before') mark(after, exception, backward(text, start, reach))
  }
  return (start: number, end: number): ExceptionName | undefined =>
    before.get(start) ?? after.get(end) ?? (isInTitle(text, start) ? 'name' : undefined)
}

const mark = (covered: Map<number, ExceptionName>, exception: ExceptionName, [from, to]: [number, number]): void => {
  for (let at = from; at <= to; at++) covered.set(at, exception)
}

const forward = (text: string, from: number, reach: number): [number, number] => {
  let to = from
  while (to < text.length && to - from < reach && !sentenceEnds.test(text.charAt(to))) to++
  return [from, to]
}

const backward = (text: string, to: number, reach: number): [number, number] => {
  let from = to
  while (from > 0 && to - from < reach && !sentenceEnds.test(text.charAt(from - 1))) from--
  return [from, to]
}

/** Between 《 and 》 stands the name of a work. */
const isInTitle = (text: string, at: number): boolean => {
  const piece = text.slice(Math.max(0, at - titleReach), at)
  return piece.lastIndexOf('《') > piece.lastIndexOf('》')
}
