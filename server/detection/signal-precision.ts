import type { Ctx } from '../core/context.ts'
import { Forbidden } from '../core/errors.ts'
import { type Interval, wilsonInterval } from '../core/wilson-interval.ts'
import { countReviews, type ReviewCount } from './review-store.ts'
import { countSellerDismissals } from './seller-signals/seller-dismissal-store.ts'
import type { SellerSignal } from './seller-signals/seller-signal.ts'
import { sellerSignals } from './seller-signals/signals/index.ts'
import type { Signal } from './signal.ts'
import { signals } from './signals/index.ts'

/**
 * How far a signal was right where somebody looked. `precision`: confirmed among reviewed; undefined before the first, and
 * for signals of scope seller, which nobody can confirm: of dismissals alone the share would be nought whatever they are.
 */
export type SignalPrecision = {
  signal: Signal | SellerSignal
  confirmed: number
  reviewed: number
  precision: Interval | undefined
  /** The same by who looked. */
  sources: ReviewCount[]
}

/**
 * The precision of each signal over all offices, from the reviews that stand. Reviewed findings are those somebody chose
 * to look at, mostly the strongest first: no random sample, so it says how far the queue is right, not the whole.
 */
export const signalPrecision = async (ctx: Ctx): Promise<SignalPrecision[]> => {
  if (!ctx.can('read', 'DetectionRule')) throw new Forbidden('signalPrecision')
  const counts = await countReviews(ctx)
  const dismissed = await countSellerDismissals(ctx)
  const ofListings = signals.map((signal) => {
    const sources = counts.filter((count) => count.signal === signal.name)
    const confirmed = sources.reduce((sum, count) => sum + count.confirmed, 0)
    const reviewed = sources.reduce((sum, count) => sum + count.reviewed, 0)
    return { signal, confirmed, reviewed, precision: wilsonInterval(confirmed, reviewed), sources }
  })
  const ofSellers = sellerSignals.map((signal) => {
    const reviewed = dismissed.get(signal.name) ?? 0
    const sources: ReviewCount[] =
      reviewed > 0 ? [{ signal: signal.name, source: 'officer', confirmed: 0, reviewed }] : []
    return { signal, confirmed: 0, reviewed, precision: undefined, sources }
  })
  return [...ofListings, ...ofSellers]
}
