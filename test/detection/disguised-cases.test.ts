import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { counterfeitRow } from '../../server/detection/evaluation/counterfeit-evaluator.ts'
import { screen } from '../../server/detection/screen.ts'
import { type DisguiseWay, disguiseText, disguiseWays } from '../support/disguise-text.ts'

const rows = readFileSync(new URL('./cases/counterfeit.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => counterfeitRow.parse(JSON.parse(line)))
const offers = rows.filter(({ label }) => label === 'counterfeit')
const others = rows.filter(({ label }) => label !== 'counterfeit')

const flagged = (ones: typeof rows) => ones.filter((row) => screen(row).counterfeit.flagged).length
const written = (ones: typeof rows, way: DisguiseWay) =>
  ones.map((row) => ({ ...row, text: disguiseText(row.text, way) })).filter((row, at) => row.text !== ones[at]!.text)
const originals = (ones: typeof rows, way: DisguiseWay) => ones.filter(({ text }) => disguiseText(text, way) !== text)

describe('disguised cases', () => {
  it.each(Object.keys(disguiseWays) as DisguiseWay[])('lose at most 10 points of recall to %s', (way) => {
    const hidden = written(offers, way)
    expect(hidden.length).toBeGreaterThan(3)
    const [plain, disguised] = [flagged(originals(offers, way)), flagged(hidden)]
    expect(disguised / hidden.length).toBeGreaterThanOrEqual(plain / hidden.length - 0.1)
  })

  it.each(Object.keys(disguiseWays) as DisguiseWay[])('leave harmless texts harmless under %s', (way) => {
    expect(flagged(written(others, way))).toBeLessThanOrEqual(others.length * 0.02)
  })
})
