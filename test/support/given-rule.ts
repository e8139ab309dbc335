import { randomUUID } from 'node:crypto'
import { sampleHits } from '../../server/detection/rules/hit-store.ts'
import { moveRule, type RuleStep } from '../../server/detection/rules/move-rule.ts'
import { proposeRule, type RuleInput } from '../../server/detection/rules/propose-rule.ts'
import type { LexiconRule } from '../../server/detection/rules/rule-store.ts'
import { runTrials } from '../../server/detection/rules/run-trials.ts'
import { screenListings } from '../../server/detection/screen-listings.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import type { House } from './house.ts'
import type { TestRole } from './people.ts'

/** A rule for a word nobody knew yet. */
export const newWord = (word: string, term: Partial<RuleInput['term'] & object> = {}): RuleInput => ({
  kind: 'add',
  term: { category: 'GRADE', severity: 4, words: [word], ...term },
  reason: '举报中多次出现的新说法',
})

export const givenListings = async (house: House, titles: readonly string[]): Promise<string[]> => {
  const rows = titles.map((title) => ({ sourceKey: randomUUID(), title }))
  const { ids } = await upsertListingsBulk(house.system(), { source: 'rules', rows })
  await screenListings(house.system(), ids)
  return [...ids]
}

export const step = async (
  house: House,
  rule: LexiconRule,
  named: RuleStep,
  as: TestRole = 'administrator',
): Promise<LexiconRule> =>
  moveRule(await house.as(as), { ruleId: rule.id, expectedVersion: rule.version, step: named, reason: '按程序办理' })

/** A rule the administrator wrote, tried by the worker. */
export const givenTriedRule = async (house: House, input: RuleInput): Promise<LexiconRule> => {
  const draft = await proposeRule(await house.as('administrator'), input)
  const tried = await step(house, draft, 'TRY')
  await runTrials(house.system())
  return tried
}

/** The same, watched in shadow; `hitId`: what it met there in a listing of its own. */
export const givenWatchedRule = async (house: House, word: string): Promise<{ rule: LexiconRule; hitId: string }> => {
  await givenListings(house, [`${word}女包`, `${word}男鞋`])
  const rule = await step(house, await givenTriedRule(house, newWord(word)), 'SHADOW')
  await givenListings(house, [`${word}手表`])
  const [hit] = await sampleHits(house.system(), rule.id, 'shadow')
  return { rule, hitId: hit!.id }
}
