import { z } from 'zod'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import { articleData, citeArticle } from './article.ts'
import { readFolder, verifiedData, wordsData } from './read-data.ts'
import { getRuleset } from './ruleset.ts'

const unit = z.enum(['workingDays', 'days'])

const clockData = z.strictObject({
  id: z.string(),
  procedure: z.enum(['mediation', 'report', 'enforcement']),
  label: wordsData,
  startsFrom: z.strictObject({ event: z.string(), label: wordsData }),
  length: z.int().positive(),
  unit,
  duty: wordsData,
  article: articleData,
  extension: z.strictObject({ length: z.int().positive(), unit, needs: wordsData, article: articleData }).nullable(),
  excluded: z.array(z.strictObject({ label: wordsData, article: articleData })),
})

const clockFile = z.strictObject({
  counting: articleData.nullable(),
  clocks: z.array(clockData),
  verified: verifiedData,
})

/**
 * A limit set by an article: `length` in `unit`, counted from the day after `startsFrom`. `duty` says it in plain words;
 * `counting` is the article on how days are counted, null where the instrument has none. `extension` and `excluded`
 * (time that does not count) are law as data.
 */
export type Clock = {
  id: string
  procedure: 'mediation' | 'report' | 'enforcement'
  label: Words
  startsFrom: { event: string; label: Words }
  length: number
  unit: z.infer<typeof unit>
  duty: Words
  article: Article
  counting: Article | null
  extension: { length: number; unit: z.infer<typeof unit>; needs: Words; article: Article } | null
  excluded: readonly { label: Words; article: Article }[]
}

const files = readFolder('clocks', clockFile)

/** Every clock of a ruleset. Throws RangeError for an unknown ruleset. */
export function clocksOf(rulesetId: string): readonly Clock[] {
  return getRuleset(rulesetId).instruments.flatMap((instrument) => {
    const file = files.get(instrument)
    return file ? file.clocks.map((clock) => withArticles(clock, file.counting)) : []
  })
}

/** One clock of a ruleset, e.g. ('L121', 'C1'). Throws RangeError when the ruleset has no such clock. */
export function getClock(rulesetId: string, clockId: string): Clock {
  const clock = clocksOf(rulesetId).find(({ id }) => id === clockId)
  if (!clock) throw new RangeError(`The ruleset ${rulesetId} has no clock ${clockId}`)
  return clock
}

function withArticles(clock: z.infer<typeof clockData>, counting: z.infer<typeof articleData> | null): Clock {
  const filled = (words: Words): Words => ({
    zh: words.zh.replace('{length}', ` ${clock.length} `),
    en: words.en.replace('{length}', String(clock.length)),
  })
  return {
    ...clock,
    duty: filled(clock.duty),
    article: citeArticle(clock.article),
    counting: counting && citeArticle(counting),
    extension: clock.extension && { ...clock.extension, article: citeArticle(clock.extension.article) },
    excluded: clock.excluded.map(({ label, article }) => ({ label, article: citeArticle(article) })),
  }
}
