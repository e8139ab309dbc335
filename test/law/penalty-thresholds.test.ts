import { describe, expect, it } from '@jest/globals'
import { deservesHearing, hearingThreshold, summaryLimit } from '../../server/law/penalty-thresholds.ts'

describe('deservesHearing', () => {
  it('from ten thousand yuan for a person and a hundred thousand for an entity, fine and forfeiture each by itself', () => {
    for (const [isEntity, from] of [
      [false, 1_000_000],
      [true, 10_000_000],
    ] as const) {
      expect(deservesHearing({ isEntity, fineFen: from - 1, forfeitFen: from - 1, isGrave: false })).toBe(false)
      expect(deservesHearing({ isEntity, fineFen: from, isGrave: false })).toBe(true)
      expect(deservesHearing({ isEntity, forfeitFen: from, isGrave: false })).toBe(true)
    }
  })

  it('whatever the sum where a licence is touched or the trade closed', () => {
    expect(deservesHearing({ isEntity: true, fineFen: 0, isGrave: true })).toBe(true)
  })

  it('names its articles', () => {
    expect(hearingThreshold.article.key).toBe('HEAR 5')
    expect(summaryLimit.article.key).toBe('P 66')
  })
})
