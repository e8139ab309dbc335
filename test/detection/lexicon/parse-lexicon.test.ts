import { describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../../server/core/errors.ts'
import { lexicon } from '../../../server/detection/lexicon/lexicon.ts'
import { parseLexicon } from '../../../server/detection/lexicon/parse-lexicon.ts'

describe('parseLexicon', () => {
  it('spells out the alternatives in brackets', () => {
    const [term] = parseLexicon('{"category":"DIVERT","severity":2,"words":["(加|添加)(微信|V)号"]}')
    expect(term?.words).toEqual(['加微信号', '加V号', '添加微信号', '添加V号'])
  })

  it('refuses the whole file and names every bad line', () => {
    const file = [
      '{"category":"GRADE","severity":4,"words":["高仿"]}',
      'not json',
      '{"category":"GRADE","severity":9,"words":["x"]}',
      '{"category":"GRADE","severity":3,"words":["x"],"harmlessIn":["nowhere"]}',
    ].join('\n')
    expect(() => parseLexicon(file)).toThrow(InvalidInput)
    try {
      parseLexicon(file)
    } catch (error) {
      expect((error as InvalidInput).details).toMatchObject({
        fields: [{ path: 'line 2' }, { path: 'line 3' }, { path: 'line 4' }],
      })
    }
  })
})

describe('lexicon', () => {
  it('names each wording once', () => {
    const words = lexicon.flatMap((term) => [...term.words, ...(term.disguises ?? [])])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })
})
