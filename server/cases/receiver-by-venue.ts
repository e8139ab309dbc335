import type { Ctx } from '../core/context.ts'
import { findAuthoritiesByDivision, findAuthoritiesByIds } from '../identity/authority-store.ts'
import { namesOfPlaces } from '../identity/names-of-places.ts'
import type { VenueCandidate } from '../law/venue.ts'
import { findCasesByIds } from './case-store.ts'
import { confirmedVenueOf } from './case-venue.ts'
import type { CaseRow } from './define-case-action.ts'

/**
 * To whom the confirmed venue of a case leads, and why, as the offer of a transfer asks it (Order 121, article 41;
 * penalty procedure rules, article 14): `authorityId` and `reason`, with the article of the rule, in Chinese whoever
 * offers, as it goes onto the paper. The venue of a penalty case is that of the report it was filed on, where the actor
 * may read it. Empty where no venue is confirmed, where it is in this office's own division, and where no authority or
 * more than one is registered there: nothing is guessed.
 */
export const receiverByVenue = async (ctx: Ctx, found: CaseRow): Promise<Readonly<Record<string, string>>> => {
  const venue = await venueKnownOf(ctx, found)
  if (!venue?.divisionCode) return {}
  const [[own], [receiver, ...others]] = await Promise.all([
    findAuthoritiesByIds(ctx, [found.authorityId]),
    findAuthoritiesByDivision(ctx, venue.divisionCode),
  ])
  if (!receiver || others.length > 0 || own?.divisionCode === venue.divisionCode) return {}
  const place = (await namesOfPlaces({ ...ctx, locale: 'zh-CN' }, [venue.divisionCode], found.receivedOn)).get(
    venue.divisionCode,
  )
  const { placeWords, why, articles } = venue
  const reason = `${placeWords.zh}：${place}。${why.zh}依据：${articles.map(({ zh }) => zh).join('、')}。`
  return { authorityId: receiver.id, reason }
}

const venueKnownOf = async (ctx: Ctx, found: CaseRow): Promise<VenueCandidate | undefined> => {
  const { reportCaseId } = found.facts
  if (found.procedure !== 'enforcement' || !reportCaseId) return confirmedVenueOf(found)
  const [report] = await findCasesByIds(ctx, [reportCaseId])
  return report && confirmedVenueOf(report)
}
