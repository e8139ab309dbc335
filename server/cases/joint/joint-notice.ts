import type { CaseRow } from '../define-case-action.ts'
import type {} from '../mediation-facts.ts'

/**
 * 共同投诉公告: an office says in public that it handles a joint complaint about a seller. It names the goods and
 * accuses nobody of anything; who complained is not in it.
 */
export type JointNotice = {
  /** Made at random: it leads to no case. */
  id: string
  /** Whom it was published about; a case that turns out to be about somebody else says nothing of this one. */
  sellerId: string
  goods: string
  publishedOn: string
  /** The last day on which somebody may ask to join. */
  until: string
}

/** Complaints that others may still be joined to. */
export const STATES_THAT_TAKE_MORE: readonly string[] = ['accepted', 'mediating']

/** The notice of a case that anybody may know of on a day; undefined once anything of it no longer holds. */
export const noticeShown = (
  found: Pick<CaseRow, 'facts' | 'isOpen' | 'state' | 'sellerId'>,
  today: string,
): JointNotice | undefined => {
  const notice = found.facts.jointNotice
  const isShown =
    found.isOpen && STATES_THAT_TAKE_MORE.includes(found.state) && !found.facts.isJoined && notice !== undefined
  return isShown && notice.sellerId === found.sellerId && notice.until >= today ? notice : undefined
}
