import { describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../../server/core/errors.ts'
import { parseClasses, parseSayings } from '../../../server/detection/lexicon/parse-sayings.ts'

const classes = parseClasses('{"genuine":["正品|专柜(货|表)"],"alike":["一样|没差"]}')
const line = (more: object) =>
  JSON.stringify({
    category: 'GRADE',
    severity: 4,
    name: '与正品相比',
    parts: ['genuine', 'alike'],
    within: 4,
    ...more,
  })

describe('parseSayings', () => {
  it('reads classes and words of its own as parts', () => {
    const [saying] = parseSayings(line({ parts: ['genuine', '看不出|分不(清|出)'] }), classes)
    expect(saying?.parts).toEqual([
      ['正品', '专柜货', '专柜表'],
      ['看不出', '分不清', '分不出'],
    ])
    expect(saying?.term).toMatchObject({ category: 'GRADE', severity: 4, words: ['与正品相比'] })
  })

  it('reads one that may be turned round as two sayings of one term', () => {
    const [one, other] = parseSayings(line({ either: true }), classes)
    expect(other?.parts).toEqual([classes.alike, classes.genuine])
    expect(other?.term).toBe(one?.term)
  })

  it('refuses the whole file and names every bad line', () => {
    const file = [line({}), line({ parts: ['genuine', 'nowhere'] }), line({ severity: 9 }), 'not json'].join('\n')
    expect(() => parseSayings(file, classes)).toThrow(InvalidInput)
    try {
      parseSayings(file, classes)
    } catch (error) {
      expect((error as InvalidInput).details).toMatchObject({
        fields: [
          { path: 'line 2', message: expect.stringContaining('nowhere') },
          { path: 'line 3' },
          { path: 'line 4' },
        ],
      })
    }
  })
})
