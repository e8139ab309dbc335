import type { z } from 'zod'
import type { Words } from '../core/words.ts'
import type { Article } from './article.ts'
import { type articleData, citeArticle, readByInstrument } from './article.ts'
import type { ClockFile } from './clock-data.ts'
import { clockFile } from './clock-data.ts'
import { placeOf, refuseData } from './read-data.ts'
import { type Held, refuseHeldTwice } from './refuse-twice.ts'
import { getRuleset, type Ruleset, rulesets } from './ruleset.ts'

type ClockData = ClockFile['clocks'][number]

/** Why a clock stands still: its time does not count meanwhile. */
export type Pause = { cause: PauseCause; label: Words; article: Article; reading?: Words | undefined }

export type PauseCause = ClockData['pauses'][number]['cause']

/** A lengthening. `length` null: whoever decides fixes it; `times` null: as often as it is decided. */
export type Extension = Omit<ClockData['extensions'][number], 'article'> & { article: Article }

/** Why a clock begins anew from the day it happens. */
export type Restart = { cause: string; label: Words; article: Article }

/** What the law says happens by itself when the time is over. */
export type Expiry = { effect: 'lapses' | 'waived' | 'served'; label: Words; article: Article }

/**
 * A limit set by an article: `length` in `unit`, counted from the day after `startsFrom`, or back from it when
 * `direction` is 'before'. `bearer` is whose limit it is, `duty` says it in plain words, `counting` cites how days are
 * counted. `verified` tells how far the text was checked.
 */
export type Clock = Pick<
  ClockData,
  'id' | 'procedure' | 'bearer' | 'label' | 'startsFrom' | 'endsWith' | 'length' | 'unit' | 'direction' | 'duty'
> & {
  article: Article
  seeAlso: readonly Article[]
  /** `pausedDays`: how the first and the last day of a pause are read. */
  counting: { firstDay: Article; lastDay: Article; pausedDays?: Words | undefined }
  pauses: readonly Pause[]
  extensions: readonly Extension[]
  restarts: readonly Restart[]
  expiry: Expiry | null
  /** What of the limit itself is our reading. */
  reading?: Words | undefined
  /** Why no step of ours starts it; absent: one does. */
  elsewhere?: Words | undefined
  verified: ClockFile['verified']
}

const files = readByInstrument('clocks', clockFile)

const byRuleset = new Map(rulesets.map((ruleset) => [ruleset.id, assemble(ruleset)]))

/** Every clock of a ruleset. Throws RangeError for an unknown ruleset. */
export function clocksOf(rulesetId: string): readonly Clock[] {
  return byRuleset.get(getRuleset(rulesetId).id)!
}

/** One clock of a ruleset, e.g. ('L121', 'C1'). Throws RangeError when the ruleset has no such clock. */
export function getClock(rulesetId: string, clockId: string): Clock {
  const clock = clocksOf(rulesetId).find(({ id }) => id === clockId)
  if (!clock) throw new RangeError(`The ruleset ${rulesetId} has no clock ${clockId}`)
  return clock
}

/** The clocks of all instruments of a ruleset, each once; what one instrument says on another's clock is added to it. */
function assemble({ id, instruments }: Ruleset): readonly Clock[] {
  refuseHeldTwice(id, instruments.flatMap(clocksIn))
  const clocks = new Map<string, Clock>()
  for (const file of instruments.flatMap((instrument) => files.get(instrument) ?? []))
    for (const clock of file.clocks) clocks.set(clock.id, withArticles(clock, file))
  for (const instrument of instruments)
    files.get(instrument)?.restarts.forEach(({ clock: name, ...restart }, index) => {
      const clock = clocks.get(name)
      if (!clock) refuseData(fileOf(instrument), ['restarts', index, 'clock'], missingClock(id, name))
      clocks.set(name, { ...clock, restarts: [...clock.restarts, cited(restart)] })
    })
  return [...clocks.values()]
}

function clocksIn(instrument: string): Held[] {
  return (files.get(instrument)?.clocks ?? []).map(({ id }, index) => ({
    key: `a clock ${id}`,
    file: fileOf(instrument),
    path: ['clocks', index, 'id'],
  }))
}

function fileOf(instrument: string): string {
  return `clocks/${instrument}.json`
}

/** What to say of a clock that no file of a ruleset sets. */
export function missingClock(rulesetId: string, clock: string): string {
  return `no instrument of the ruleset ${rulesetId} (${placeOf(`rulesets/${rulesetId}.json`, ['instruments'])}) sets the clock ${clock}`
}

function withArticles(clock: ClockData, file: ClockFile): Clock {
  const filled = (words: Words): Words => ({
    zh: words.zh.replace('{length}', ` ${clock.length} `),
    en: words.en.replace('{length}', String(clock.length)),
  })
  return {
    ...clock,
    duty: filled(clock.duty),
    article: citeArticle(clock.article),
    seeAlso: clock.seeAlso.map(citeArticle),
    counting: {
      firstDay: citeArticle(file.counting.firstDay),
      lastDay: citeArticle(file.counting.lastDay),
      pausedDays: file.counting.pausedDays,
    },
    pauses: clock.pauses.map(cited),
    extensions: clock.extensions.map(cited),
    restarts: clock.restarts.map(cited),
    expiry: clock.expiry && cited(clock.expiry),
    verified: clock.verified ?? file.verified,
  }
}

function cited<T extends { article: z.infer<typeof articleData> }>(rule: T): Omit<T, 'article'> & { article: Article } {
  return { ...rule, article: citeArticle(rule.article) }
}
