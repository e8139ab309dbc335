import type { Ctx } from '../core/context.ts'
import { text as textOf, validate } from '../core/validate.ts'
import { type AdvertException, exceptionsOf } from './advert-exceptions.ts'
import { liveRules } from './rules/live-rules.ts'
import { screenListing } from './screen-listing.ts'
import type { Finding, Signal } from './signal.ts'
import { signals } from './signals/index.ts'

/** Most that is read at once, in UTF-16 units. */
export const LONGEST_ADVERT = 5_000

/** What a signal found in the text, with the exceptions that might apply. Offsets of spans in UTF-16 units of the text. */
export type AdvertFinding = { finding: Finding; signal: Signal; exceptions: readonly AdvertException[] }

const advertText = textOf(LONGEST_ADVERT, 2)

/**
 * 广告自查: what our signals make of a text that anybody pastes, strongest first. Nothing of it is kept: no row, no
 * event, no line of a log. It says which words to look at, never that the text is lawful. InvalidInput at `text`;
 * TooMany above the published limit.
 */
export const checkAdvert = async (ctx: Ctx, raw: string): Promise<AdvertFinding[]> => {
  const text = validate(ctx.locale, advertText, raw, 'text')
  await ctx.limits.consume('advertByAddress', ctx.actor.address ?? ctx.actor.id ?? 'unknown')
  const { findings } = screenListing({ text }, { rulebook: (await liveRules(ctx)).rulebook })
  return findings
    .flatMap((finding) => {
      const signal = signals.find(({ name }) => name === finding.signal)
      return signal ? [{ finding, signal, exceptions: exceptionsOf(signal.name) }] : []
    })
    .toSorted((a, b) => b.finding.score - a.finding.score)
}
