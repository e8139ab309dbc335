import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildPhraseMatcher } from '../../server/detection/phrase-matcher.ts'

const found = (phrases: readonly string[], text: string): string[] => {
  const hits: string[] = []
  buildPhraseMatcher(phrases)(text, (phrase, end) => hits.push(`${phrase}@${end}`))
  return hits.sort()
}

const foundOneByOne = (phrases: readonly string[], text: string): string[] =>
  phrases
    .flatMap((phrase, index) =>
      Array.from({ length: text.length + 1 }, (_, end) => end)
        .filter((end) => phrase !== '' && end >= phrase.length && text.slice(end - phrase.length, end) === phrase)
        .map((end) => `${index}@${end}`),
    )
    .sort()

describe('buildPhraseMatcher', () => {
  it('finds phrases inside, beside and equal to each other', () => {
    expect(found(['原单', '外贸原单', '单', '原单'], '外贸原单')).toEqual(['0@4', '1@4', '2@4', '3@4'])
  })

  it('finds the same as looking for each phrase on its own', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', '原', '单', '😀'), maxLength: 5 })
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '原', '单', '😀'), maxLength: 60 })
    fc.assert(
      fc.property(fc.array(few, { maxLength: 12 }), text, (phrases, source) => {
        expect(found(phrases, source)).toEqual(foundOneByOne(phrases, source))
      }),
      { numRuns: 500 },
    )
  })

  it('finds nothing with no phrases', () => {
    expect(found([], 'anything')).toEqual([])
    expect(found([''], 'anything')).toEqual([])
  })
})
