import { beforeAll, describe, expect, it } from '@jest/globals'
import { addThirdRuleset, ask, due, prepareLawCopy } from './law-copy.ts'

prepareLawCopy()

describe('a third ruleset', () => {
  beforeAll(addThirdRuleset)

  it('is in force from its day on, by its data files alone, and ends the one before', async () => {
    const on = (day: string) => ask('ruleset.ts', 'rulesetOn', `rulesetOn('${day}').id`)
    expect([await on('2029-12-31'), await on('2030-01-01')]).toEqual(['L121', 'L200'])
    expect(await ask('ruleset.ts', 'getRuleset', "getRuleset('L121').to")).toBe('2029-12-31')
  })

  it('has its own clocks beside those of the instruments it names', async () => {
    const { code, out } = await due(
      'C1',
      '--from',
      '2026-06-01',
      '--ruleset',
      'L200',
      '--paused',
      '2026-06-02..2026-06-03',
    )
    const { dueOn, steps } = JSON.parse(out)
    expect([code, dueOn]).toEqual([0, '2026-06-08'])
    expect(steps.map((step: { article: { key: string } }) => step.article.key)).toContain('L200 10')
    expect(JSON.parse((await due('C1', '--from', '2026-06-01', '--ruleset', 'L200', '--extended')).out).dueOn).toBe(
      '2026-06-08',
    )
    expect(JSON.parse((await due('R1', '--from', '2030-06-03')).out).steps[0].article.key).toBe('P 18(1)')
    expect((await due('C2', '--from', '2030-06-03')).err).toMatch(/^clock: the ruleset L200 has no clock C2/)
  })

  it('has its own grounds', async () => {
    const keys = "groundsFor('L200', 'refusal').map(({ article }) => article.key)"
    expect(await ask('grounds.ts', 'groundsFor', keys)).toEqual(['L200 13'])
  })
})
