import { findPaperOfStep, paperInForce } from '../cases/case-papers.ts'
import type { CaseRow } from '../cases/define-case-action.ts'
import type { Words } from '../core/words.ts'
import { sayDay } from '../law/say-day.ts'
import type { Form } from './define-form.ts'
import { BINDS_FILE } from './file-places.ts'

const ARCHIVED: Words = {
  zh: '案卷已经归档，不能再签发、重新签发或者改动文书',
  en: 'The file is in the archive: no paper is issued, issued again or changed any more',
}
const CLOSED: Words = {
  zh: '案件已经结案，已签发的文书不能重新签发',
  en: 'The case is closed: papers issued in it are not issued again',
}

/** Why no paper of the case is issued any more: what is archived stays as it is (penalty procedure rules, article 78); null: they are. */
export const obstacleToPapers = ({ state }: Pick<CaseRow, 'state'>): Words | null =>
  state === 'archived' ? ARCHIVED : null

/**
 * Why a paper that was issued cannot be issued again in its place; null when it can. What the party was served stays as it
 * was served: a decision is undone by annulling it, and a notice is given anew only after another review (penalty
 * procedure rules, articles 57 and 58). Once the case is closed only those are issued again that bind the file together.
 */
export const obstacleToReissue = (found: CaseRow, form: Pick<Form, 'name'>, documentId: string): Words | null => {
  if (found.procedure !== 'enforcement') return null
  if (found.state === 'closed' && !BINDS_FILE.includes(form.name)) return CLOSED
  const paper = found.papers.find((one) => one.documentId === documentId)
  if (!paper?.servedOn) return null
  if (found.state === findPaperOfStep(form.name)?.servedAgainIn && paperInForce(found, form.name) === paper) return null
  const day = sayDay(paper.servedOn)
  return {
    zh: `这份文书已于${day.zh}送达当事人，不能重新签发；处罚决定确有错误的，依法变更或者撤销`,
    en: `This paper was served on the party on ${day.en} and is not issued again. A decision that is wrong is changed or annulled as the law provides`,
  }
}
