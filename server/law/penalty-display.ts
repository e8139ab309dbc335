import { type Day, plusMonths } from './day.ts'

/**
 * Up to which fine a published penalty is shown for the short period; in fen. Reading, to be confirmed by the legal
 * staff: the fine alone decides, since the record does not hold whether it is of the lenient tier.
 */
export const smallFine = { person: 500_000, entity: 5_000_000 }

/** Publicity rules, article 14(2) and (3): the business restricted for a time; or ended, or a licence lowered or revoked. */
export type Restraint = 'none' | 'restricted' | 'ended'

export type PublishedPenalty = {
  isEntity?: boolean
  fineFen?: number
  /** Nothing but a criticism in public. */
  isCriticismOnly?: boolean
  restraint: Restraint
}

/**
 * The last day on which a published penalty is shown (publicity rules): three months for a criticism alone or a small
 * fine (article 13), three years where the business or a licence was restrained (article 14), else a year (article 15). Where the record cannot tell a longer period from a shorter one, the shorter.
 */
export const displayedUntil = (publishedOn: Day, penalty: PublishedPenalty): Day => {
  const { isEntity, fineFen = 0, isCriticismOnly = false, restraint } = penalty
  if (restraint !== 'none') return plusMonths(publishedOn, 36)
  const isSmall = isCriticismOnly || (fineFen > 0 && fineFen <= (isEntity ? smallFine.entity : smallFine.person))
  return plusMonths(publishedOn, isSmall ? 3 : 12)
}

/**
 * The first day on which a display can end early where the record is repaired (publicity rules, article 16 on the
 * conditions): after three months (article 15), after a year in the fields that are displayed for three and
 * where the business was restricted (article 14); null: not at all, where it was ended or a licence lowered or revoked. Reading, to be confirmed by the legal staff: the months are counted from the day of publication.
 */
export const earliestDisplayEnd = (
  publishedOn: Day,
  { restraint, isLong }: { restraint: Restraint; isLong: boolean },
): Day | null => (restraint === 'ended' ? null : plusMonths(publishedOn, isLong || restraint === 'restricted' ? 12 : 3))
