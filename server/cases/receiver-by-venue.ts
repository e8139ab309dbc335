import type { Ctx } from '../core/context.ts'
import { say } from '../core/words.ts'
import { findAuthoritiesByDivision, findAuthoritiesByIds } from '../identity/authority-store.ts'
import { namesOfPlaces } from '../identity/names-of-places.ts'
import { confirmedVenueOf } from './case-venue.ts'
import type { CaseRow } from './define-case-action.ts'

/**
 * To whom the confirmed venue of a case leads, and why, as the offer of a transfer asks it (Order 121, article 41;
 * penalty procedure rules, article 14): `authorityId` and `reason`, the reason in the actor's language with the article of
 * the rule. Empty where no venue is confirmed, where it is in this office's own division, and where no authority or more
 * than one is registered there: nothing is guessed.
 */
export const receiverByVenue = async (ctx: Ctx, found: CaseRow): Promise<Readonly<Record<string, string>>> => {
  const venue = confirmedVenueOf(found)
  if (!venue?.divisionCode) return {}
  const [[own], [receiver, ...others]] = await Promise.all([
    findAuthoritiesByIds(ctx, [found.authorityId]),
    findAuthoritiesByDivision(ctx, venue.divisionCode),
  ])
  if (!receiver || others.length > 0 || own?.divisionCode === venue.divisionCode) return {}
  const place = (await namesOfPlaces(ctx, [venue.divisionCode], found.receivedOn)).get(venue.divisionCode)
  const { placeWords, why, articles } = venue
  const reason = say(
    {
      zh: `${placeWords.zh}：${place}。${why.zh}依据：${articles.map(({ zh }) => zh).join('、')}。`,
      en: `${placeWords.en}: ${place}. ${why.en} By ${articles.map(({ en }) => en).join('; ')}.`,
    },
    ctx.locale,
  )
  return { authorityId: receiver.id, reason }
}
