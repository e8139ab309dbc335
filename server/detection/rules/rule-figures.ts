import type { Ctx } from '../../core/context.ts'
import { type Interval, wilsonInterval } from '../../core/wilson-interval.ts'
import type { Words } from '../../core/words.ts'
import { signals } from '../signals/index.ts'
import { countScreenedSince, hitFigures, hitOverlaps, type LexiconHit, sampleHits } from './hit-store.ts'
import type { LexiconRule } from './rule-store.ts'
import { findTrial, type LexiconTrial } from './trial-store.ts'

/** How many of a rule's hits a signal finds anyhow. */
export type Overlap = { signal: string; label: Words; count: number }

/** What a rule met, on trial or in shadow. `share`: of the listings it was held against. */
export type RuleFigures = {
  listings: number
  hits: number
  share: Interval | undefined
  changed: number
  newlyFlagged: number
  known: number
  reviewed: number
  held: number
  precision: Interval | undefined
  overlaps: Overlap[]
  sample: LexiconHit[]
}

export type RuleTrial = LexiconTrial & { figures: RuleFigures }

/** The last trial of a rule with its figures; undefined before the first. */
export const ruleTrial = async (ctx: Ctx, rule: LexiconRule): Promise<RuleTrial | undefined> => {
  const trial = await findTrial(ctx, rule.id)
  if (!trial) return undefined
  const { reviewed, held, precision } = await hitFigures(ctx, rule.id, 'trial')
  const { tried: listings, hits, changed, newlyFlagged, known } = trial
  const share = wilsonInterval(hits, listings)
  const rest = await detailsOf(ctx, rule, 'trial')
  const figures = { listings, hits, share, changed, newlyFlagged, known, reviewed, held, precision, ...rest }
  return { ...trial, figures }
}

/** What a rule met since it is watched in shadow; undefined where it never was, in this edition. */
export const ruleShadow = async (ctx: Ctx, rule: LexiconRule): Promise<RuleFigures | undefined> => {
  if (!rule.shadowSince) return undefined
  const met = await hitFigures(ctx, rule.id, 'shadow')
  const listings = Math.max(await countScreenedSince(ctx, rule.shadowSince), met.hits)
  return { ...met, listings, share: wilsonInterval(met.hits, listings), ...(await detailsOf(ctx, rule, 'shadow')) }
}

const detailsOf = async (ctx: Ctx, { id }: LexiconRule, phase: 'trial' | 'shadow') => ({
  overlaps: (await hitOverlaps(ctx, id, phase)).map(({ signal, count }) => ({ signal, count, label: labelOf(signal) })),
  sample: await sampleHits(ctx, id, phase),
})

/** What a signal is called; one that is not there any more by its name. */
export const labelOf = (name: string): Words =>
  signals.find((signal) => signal.name === name)?.label ?? { zh: name, en: name }
