import { type Day, plusMonths } from './day.ts'

/**
 * Up to which fine a published penalty is shown for the short period; in fen. Reading, to be confirmed by the legal
 * staff: the fine alone decides, since the record does not hold whether it is of the lenient tier.
 */
export const smallFine = { person: 500_000, entity: 5_000_000 }

export type PublishedPenalty = {
  isEntity?: boolean
  fineFen?: number
  forfeitFen?: number
  /** Whether the trade was closed or banned. */
  isClosure: boolean
}

/**
 * The last day on which a published penalty is shown (publicity rules): three months for a small fine, three years for
 * closure or a ban, else a year. Where the record cannot tell a longer period from a shorter one, the shorter.
 */
export const displayedUntil = (publishedOn: Day, penalty: PublishedPenalty): Day => {
  const { isEntity, fineFen = 0, isClosure } = penalty
  if (isClosure) return plusMonths(publishedOn, 36)
  const isSmall = fineFen > 0 && fineFen <= (isEntity ? smallFine.entity : smallFine.person)
  return plusMonths(publishedOn, isSmall ? 3 : 12)
}

/**
 * The first day on which a display can end early where the record is repaired (publicity rules, article 16 on the
 * conditions): after three months, after a year in the fields that are displayed for three; null: not at all, for
 * closure or a ban. Reading, to be confirmed by the legal staff: the months are counted from the day of publication.
 */
export const earliestDisplayEnd = (
  publishedOn: Day,
  { isClosure, isLong }: { isClosure: boolean; isLong: boolean },
): Day | null => (isClosure ? null : plusMonths(publishedOn, isLong ? 12 : 3))
