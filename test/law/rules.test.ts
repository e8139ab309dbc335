import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { byRule } from '../../server/law/rules.ts'

const CASES = join(import.meta.dirname, '../../server/cases')
const sources = readdirSync(CASES, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))

/** Comments tell where a rule comes from; what the program says is another matter. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/[^\n]*/g, '')

describe('a rule that a step speaks of', () => {
  it('is cited from the law data', () => {
    expect(byRule('twoOfficers', { zh: '不少于两人', en: 'At least two' })).toEqual({
      zh: '不少于两人（《市场监督管理行政处罚程序规定》第二十二条）',
      en: expect.stringContaining('art. 22)'),
    })
  })

  it('is nowhere cited by a step in its own words', () => {
    expect(sources.length).toBeGreaterThan(200)
    const cited = sources.filter((name) =>
      /第[一二三四五六七八九十百零\d]+条|\barticles? \d|\bart\. ?\d/i.test(
        withoutComments(readFileSync(join(CASES, name), 'utf8')),
      ),
    )
    expect(cited).toEqual([])
  })
})
