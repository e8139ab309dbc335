import { sql } from 'kysely'
import type { Ctx } from '../../core/context.ts'
import { inTransaction } from '../../core/transaction.ts'
import { findListingsByIds, type Listing } from '../../sellers/listing-store.ts'
import { newestListings } from '../../sellers/newest-listings.ts'
import { screenListing } from '../screen-listing.ts'
import type { ScreenedListing } from '../signal.ts'
import { textKey } from '../text-key.ts'
import { hitFigures, type NewHit, upsertHits } from './hit-store.ts'
import { judgeTrial, meetsEverything } from './judge-trial.ts'
import { liveRules, termsTouched, tryOut } from './live-rules.ts'
import { ordinaryTitles } from './ordinary-titles.ts'
import { tellRule } from './propose-rule.ts'
import { type RuleEffect, type RuleOnTrial, ruleEffect } from './rule-effect.ts'
import { buildPrefilter } from './rule-phrases.ts'
import { changeOf, type LexiconRule } from './rule-store.ts'
import type { LexiconTrial } from './trial-store.ts'

const BATCH = 200
const MOST_KEPT = 1_000
/** From so many ordinary listings on, a rule that meets too many of them is refused before the end. */
const ENOUGH_ORDINARY = 500

/** What trying a rule on some listings gave. */
type Tally = Pick<LexiconTrial, 'tried' | 'ordinary' | 'ordinaryHits' | 'hits' | 'changed' | 'newlyFlagged' | 'known'>

/** Tries a rule on one listing: what it does, and whether the rules as they are find anything. Pure. */
type Try = (listing: ScreenedListing) => { effect?: RuleEffect; isOrdinary: boolean }

let last: { key: string; tries: Try } | undefined

const tryFor = async (ctx: Ctx, trial: LexiconTrial, rule: LexiconRule): Promise<Try> => {
  const live = await liveRules(ctx)
  const key = `${trial.id} ${live.stamp}`
  if (last?.key === key) return last.tries
  const change = changeOf(rule)
  const mayMatter = buildPrefilter([termsTouched(change)])
  const onTrial: RuleOnTrial = tryOut(live, change)
  const tries: Try = (listing) => {
    const without = screenListing(listing, { rulebook: live.rulebook })
    const effect = mayMatter(listing).size > 0 ? ruleEffect(listing, onTrial, without) : undefined
    return { effect, isOrdinary: without.findings.length === 0 }
  }
  last = { key, tries }
  return tries
}

/**
 * Tries a running trial's rule on the next batch of listings, from the newest back, and keeps how far it came in the
 * same transaction. After the last batch, or once it is plain that the rule meets everything, it is judged. Undefined
 * where nothing runs, or another worker is at it.
 */
export const tryBatch = (ctx: Ctx, limit = BATCH): Promise<LexiconTrial | undefined> =>
  inTransaction(ctx, async (tx) => {
    const trial = await tx.db
      .selectFrom('lexiconTrial')
      .selectAll()
      .where('state', '=', 'running')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!trial) return undefined
    const rule = await tx.db
      .selectFrom('lexiconRule')
      .selectAll()
      .where('id', '=', trial.ruleId)
      .executeTakeFirstOrThrow()
    const tries = await tryFor(tx, trial, rule)
    const left = Math.max(0, trial.total - trial.tried)
    const ids = await newestListings(tx, { before: trial.beforeId, limit: Math.min(limit, left) })
    const listings = await findListingsByIds(tx, ids)
    const { tally, hits } = tryAll(tries, rule, listings)
    const first = trial.beforeId === null ? tryOrdinary(tries) : undefined
    const sum = add(add(trial, tally), first)
    await upsertHits(tx, 'trial', hits.slice(0, Math.max(0, MOST_KEPT - trial.hits)))
    const isOver =
      ids.length < limit || sum.tried >= trial.total || (sum.ordinary >= ENOUGH_ORDINARY && meetsEverything(sum))
    const after = await tx.db
      .updateTable('lexiconTrial')
      .set({
        ...sum,
        beforeId: ids.at(-1) ?? trial.beforeId,
        updatedAt: tx.clock.now(),
        ...(isOver ? await judged(tx, rule, sum) : {}),
      })
      .where('id', '=', trial.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (isOver) {
      const { state, refusal, tried, hits: met } = after
      await sql`select 1 from lexicon_rule where id = ${rule.id} for update`.execute(tx.db)
      await tellRule(tx, rule, 'finishLexiconTrial', { trial: state, refusal, tried, hits: met })
    }
    return after
  })

const judged = async (ctx: Ctx, rule: LexiconRule, sum: Tally): Promise<Pick<LexiconTrial, 'state' | 'refusal'>> => {
  const refusal = judgeTrial(rule.kind, sum, await hitFigures(ctx, rule.id, 'trial')) ?? null
  return { state: refusal ? 'refused' : 'passed', refusal }
}

const tryAll = (tries: Try, rule: LexiconRule, listings: readonly Listing[]): { tally: Tally; hits: NewHit[] } => {
  const tried = listings.map((listing) => ({ listing, ...tries(listing) }))
  const met = tried.flatMap(({ effect, listing, isOrdinary }) => (effect ? [{ effect, listing, isOrdinary }] : []))
  return {
    tally: {
      tried: listings.length,
      ordinary: tried.filter(({ isOrdinary }) => isOrdinary).length,
      ordinaryHits: met.filter(({ isOrdinary }) => isOrdinary).length,
      hits: met.length,
      changed: met.filter(({ effect }) => effect.opens.length + effect.closes.length > 0).length,
      newlyFlagged: met.filter(({ effect }) => effect.newlyFlagged).length,
      known: met.filter(({ isOrdinary }) => !isOrdinary).length,
    },
    hits: met.map(({ effect, listing }) => ({ rule, listing, textKey: textKey(listing), effect })),
  }
}

/** The titles of our own count among the ordinary ones alone. */
const tryOrdinary = (tries: Try): Partial<Tally> => ({
  ordinary: ordinaryTitles.length,
  ordinaryHits: ordinaryTitles.filter((title) => tries({ title }).effect !== undefined).length,
})

const add = (tally: Tally, more: Partial<Tally> = {}): Tally => ({
  tried: tally.tried + (more.tried ?? 0),
  ordinary: tally.ordinary + (more.ordinary ?? 0),
  ordinaryHits: tally.ordinaryHits + (more.ordinaryHits ?? 0),
  hits: tally.hits + (more.hits ?? 0),
  changed: tally.changed + (more.changed ?? 0),
  newlyFlagged: tally.newlyFlagged + (more.newlyFlagged ?? 0),
  known: tally.known + (more.known ?? 0),
})

const BATCHES_AT_ONCE = 25

/** A turn of the worker at the trials: some batches, so that a worker that is to stop does not wait for the rest. */
export const runTrials = async (ctx: Ctx): Promise<void> => {
  for (let batch = 0; batch < BATCHES_AT_ONCE; batch++) if (!(await tryBatch(ctx))) return
}
