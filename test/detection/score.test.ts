import { describe, expect, it } from '@jest/globals'
import { InvalidInput } from '../../server/core/errors.ts'
import {
  explainScore,
  explainScores,
  registerWeights,
  scoreAdvertising,
  scoreCounterfeit,
  scoreNames,
  scoreOf,
  scoreWeights,
} from '../../server/detection/score.ts'
import { parseScoreWeights } from '../../server/detection/score-weights.ts'
import { screen } from '../../server/detection/screen.ts'
import { signals } from '../../server/detection/signals/index.ts'

const weights = { ...scoreWeights.counterfeit, bias: -2, weights: { a: 4, b: 0 } }

describe('scoreOf', () => {
  it('is the logistic of the steps that explain it', () => {
    const findings = screen({ id: 1, text: '香奈儿 高仿女包 懂的来' }).findings
    const { base, steps } = explainScore(scoreWeights.counterfeit, findings)
    expect(steps.length).toBeGreaterThanOrEqual(3)
    expect(steps.map(({ adds }) => adds)).toEqual(steps.map(({ adds }) => adds).toSorted((a, b) => b - a))
    const odds = steps.reduce((sum, { value, weight }) => sum + value * weight, base)
    expect(scoreOf(scoreWeights.counterfeit, findings).score).toBeCloseTo(1 / (1 + Math.exp(-odds)), 4)
  })

  it.each(Object.keys(registerWeights))('explains what the register knows of %s, too', (signal) => {
    const findings = [{ signal, score: 0.8 }]
    const { score, steps } = explainScores(findings).counterfeit
    expect(steps).toEqual([expect.objectContaining({ signal, value: 0.8 })])
    expect(score).toBe(scoreCounterfeit(findings as never).score)
    expect(score).toBeGreaterThan(explainScores([]).counterfeit.score)
  })

  it('only rises with a finding, and is flagged from the threshold on', () => {
    expect(scoreOf(weights, [])).toEqual({ score: 0.1192, flagged: false })
    expect(scoreOf(weights, [{ signal: 'a', score: 0.5 }])).toEqual({ score: 0.5, flagged: true })
    expect(scoreOf(weights, [{ signal: 'b', score: 1 }])).toEqual(scoreOf(weights, []))
    expect(scoreOf(weights, [{ signal: 'unknown', score: 1 }])).toEqual(scoreOf(weights, []))
  })
})

describe('scoreAdvertising', () => {
  it('names the articles that the words met may breach, each once, with the date of the text', () => {
    const { articles } = scoreAdvertising(screen({ id: 1, text: '国家级品质，根治糖尿病' }).findings)
    expect(articles).toContain('《广告法》（2021年修正）第九条第（三）项')
    expect(articles).toContain('《广告法》（2021年修正）第十七条')
    expect(new Set(articles).size).toBe(articles.length)
  })

  it('names none for what is no matter of advertising', () => {
    expect(scoreAdvertising(screen({ id: 1, text: '高仿女包 不走平台' }).findings).articles).toEqual([])
  })
})

describe('the weights', () => {
  it('weigh signals there are', () => {
    const known = new Set(signals.map(({ name }) => name))
    for (const name of scoreNames)
      expect(Object.keys(scoreWeights[name].weights).filter((signal) => !known.has(signal))).toEqual([])
  })

  it('are refused whole when one is wrong', () => {
    const file = JSON.stringify({ ...weights, weights: { a: -1 } })
    expect(() => parseScoreWeights('counterfeit', file)).toThrow(InvalidInput)
  })
})
