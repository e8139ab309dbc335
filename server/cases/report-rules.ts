import type { Words } from '../core/words.ts'
import { clocksOf, getClock } from '../law/clocks.ts'
import { findNoticeDuty, type NoticeDuty, ownNoticeArticle } from '../law/notice-duties.ts'
import type { CaseRow, Check } from './define-case-action.ts'
import type {} from './report-facts.ts'

const NOT_DETERMINED: Words = {
  zh: '须先确定法律是否要求告知处理结果',
  en: 'Determine first whether a law demands that the reporter is told',
}
const TELL_REPORTER: Words = { zh: '须先把处理结果告知举报人', en: 'Tell the reporter the result first' }
const TOLD: Words = { zh: '已经告知举报人', en: 'The reporter has been told' }
const NO_RESTART: Words = {
  zh: '收到之日适用的规定没有重复举报的规则',
  en: 'The rules of the day of receipt say nothing of repeated reports',
}

const notDetermined = ({ ruleset }: CaseRow): Words => {
  const cited = ownNoticeArticle(ruleset)
  return {
    zh: `${NOT_DETERMINED.zh}${cited ? `（${cited.zh}）` : ''}`,
    en: `${NOT_DETERMINED.en}${cited ? ` (${cited.en})` : ''}`,
  }
}

/** The duty that was determined for a report; undefined while it is not. */
export const noticeDutyOf = ({ ruleset, receivedOn, facts }: CaseRow): NoticeDuty | undefined =>
  facts.noticeLaw === undefined ? undefined : findNoticeDuty(ruleset, receivedOn, facts.noticeLaw)

type Standing = Pick<CaseRow, 'facts' | 'state' | 'submissionId'>

const mustBeTold = ({ state, submissionId }: Standing): boolean =>
  submissionId !== null && (state === 'filed' || state === 'notFiled')

const isOwed = (found: Standing): boolean => mustBeTold(found) && found.facts.owesNotice === true

const isTold = ({ facts }: Pick<CaseRow, 'facts'>): boolean => facts.reporterToldOn !== undefined

export const isDetermined = ({ facts }: Pick<CaseRow, 'facts'>): boolean =>
  facts.noticeLaw !== undefined || facts.owesNotice !== undefined

/** Whether it is still open if, or when, the reporter is told the result: that comes before the end of the file. */
export const isReporterWaiting = (found: Standing): boolean =>
  (mustBeTold(found) && !isDetermined(found)) || (isOwed(found) && !isTold(found))

/** Order 121, article 36: a result that has to be told is told before the file is closed. Nobody to tell: nothing owed. */
export const reporterTold: readonly Check[] = [
  {
    words: { zh: '已经确定是否应当告知举报人', en: 'Whether the reporter must be told is determined' },
    otherwise: NOT_DETERMINED,
    applies: mustBeTold,
    holds: isDetermined,
  },
  {
    words: { zh: '已经把处理结果告知举报人', en: 'The reporter was told the result' },
    otherwise: TELL_REPORTER,
    applies: isOwed,
    holds: isTold,
  },
]

/** Order 121, article 36: only where a law demands it; which one is said in the refusal too. */
export const needsNoticeOwed = (found: CaseRow): Words | null => {
  if (found.facts.reporterToldOn !== undefined) return TOLD
  if (found.facts.owesNotice) return null
  const duty = noticeDutyOf(found)
  if (!duty) return notDetermined(found)
  return {
    zh: duty.owed
      ? `${duty.says.zh}（${duty.article.zh}），本举报人没有实名或者无法联系`
      : `${duty.says.zh}（${duty.article.zh}）`,
    en: duty.owed
      ? `${duty.says.en} (${duty.article.en}); this reporter gave no name`
      : `${duty.says.en} (${duty.article.en})`,
  }
}

/** Order 121, article 35(2). The rules before it knew no repeated report. */
export const needsRepeatRule = ({ ruleset }: CaseRow): Words | null =>
  getClock(ruleset, 'R1').restarts.length > 0 ? null : NO_RESTART

/** Whether the rules give every real-name reporter the decision on filing (Order 20, article 31(2)). */
export const tellsRealNames = ({ ruleset }: CaseRow): boolean => clocksOf(ruleset).some(({ id }) => id === 'R3')

export const needsNoProposal = ({ facts }: CaseRow): Words | null =>
  facts.extensionProposedBy === undefined
    ? null
    : { zh: '延长申请正在等待决定', en: 'A proposal waits for its decision' }
