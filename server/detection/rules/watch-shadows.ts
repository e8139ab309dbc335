import type { Ctx } from '../../core/context.ts'
import type { Listing } from '../../sellers/listing-store.ts'
import type { Screening } from '../screen-listing.ts'
import type { ScreenedListing } from '../signal.ts'
import { textKey } from '../text-key.ts'
import { deleteSilentHits, type NewHit, upsertHits } from './hit-store.ts'
import type { LiveRules } from './live-rules.ts'
import { ruleEffect } from './rule-effect.ts'

/** What the rules in shadow would have done to listings that were just screened. Pure. */
export const shadowHits = (
  live: LiveRules,
  screened: readonly { listing: Listing & ScreenedListing; screening: Screening }[],
): NewHit[] =>
  screened.flatMap(({ listing, screening }) =>
    live.shadowsFor(listing).flatMap(({ row, onTrial }) => {
      const effect = ruleEffect(listing, onTrial, screening)
      return effect ? [{ rule: row, listing, textKey: textKey(listing), effect }] : []
    }),
  )

/** Keeps them beside the findings, in the caller's transaction: they open none and add to no score. */
export const keepShadowHits = async (
  ctx: Ctx,
  { shadows }: LiveRules,
  listingIds: readonly string[],
  hits: readonly NewHit[],
): Promise<void> => {
  if (shadows.length === 0) return
  const kept = new Set(listingIds)
  const current = hits.filter(({ listing }) => kept.has(listing.id))
  await upsertHits(ctx, 'shadow', current)
  const ruleIds = shadows.map(({ id }) => id)
  await deleteSilentHits(ctx, ruleIds, listingIds, current)
}
