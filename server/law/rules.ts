import { z } from 'zod'
import type { Words } from '../core/words.ts'
import { type Article, articleData, citeArticle } from './article.ts'
import { readData, verifiedData } from './read-data.ts'

/** Rules that steps hold cases to, by what they ask; where each stands is law data and not in a step. */
const RULES = [
  'twoOfficers',
  'rightsTold',
  'outsideReview',
  'noticeFirst',
  'defenceAnswered',
  'notHeavier',
  'discussedTogether',
  'noSecondTransfer',
  'limitation',
  'kindsOfPenalty',
  'warningNotPublic',
  'ordinaryIsPublic',
  'cashSmall',
  'cashHardLater',
  'cashRemote',
  'reporterSecret',
] as const
export type RuleName = (typeof RULES)[number]

const { rules } = readData(
  'rules.json',
  z.strictObject({
    rules: z.record(z.enum(RULES), z.strictObject({ article: articleData, verified: verifiedData })),
  }),
)

const UNVERIFIED: Words = { zh: '，条文未核实', en: '; the article was not verified' }

/** Where a rule stands. */
export const articleOf = (name: RuleName): Article => citeArticle(rules[name].article)

/** What a step says, with where its rule stands behind it; and with a warning, where nobody read it at its source. */
export const byRule = (name: RuleName, { zh, en }: Words): Words => {
  const article = articleOf(name)
  const doubt = rules[name].verified.mark === 'read' ? { zh: '', en: '' } : UNVERIFIED
  return { zh: `${zh}（${article.zh}${doubt.zh}）`, en: `${en} (${article.en}${doubt.en})` }
}
