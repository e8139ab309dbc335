import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { listEvents, type StoredEvent } from '../core/event-log.ts'
import { say, type Words } from '../core/words.ts'
import { findLastPaperThatGoesOn } from './case-paper-store.ts'
import { paperInForce } from './case-papers.ts'
import { findSubmissionIdOf } from './case-store.ts'
import type { CaseRow } from './define-case-action.ts'

/** The papers that bind a file together: they tell what lies in it, and are no entries of its index. */
export const BINDERS = {
  fileIndex: { zh: '卷内文件目录', en: 'Index of the file' },
  fileCover: { zh: '卷宗封面', en: 'Cover of the file' },
  fileRemarks: { zh: '卷内备考表', en: 'Remarks on the file' },
} as const satisfies Record<string, Words>

type Binder = keyof typeof BINDERS

const binders = Object.keys(BINDERS) as Binder[]

const isBinder = (form: unknown): form is Binder => binders.includes(form as Binder)

const sayOlder = (older: readonly Binder[], later: Words): Words => ({
  zh: `${later.zh}之后没有重新签发${older.map((form) => `《${BINDERS[form].zh}》`).join('')}：先在本案“文书”栏重新签发，再归档`,
  en: `${older.map((form) => `“${BINDERS[form].en}”`).join(', ')} was issued before ${later.en}: issue it again on the tab Papers of this case first`,
})

const PAPERS: Words = { zh: '卷内又签发了文书，', en: 'other papers of the file' }
const EVIDENCE: Words = { zh: '卷内又添加了证据，', en: 'evidence was added to the file' }

/** The papers that bind the file and are older than what came into it. */
const bindersBefore = (found: CaseRow, documentId: string): Binder[] =>
  binders.filter((form) => {
    const binder = paperInForce(found, form)
    return binder && binder.documentId < documentId
  })

/**
 * Why the index, the cover or the remarks do not tell what lies in the file: papers were issued in the case after them;
 * null: they do, or none was issued here. Ids of papers follow the time of their issue.
 */
export const needsFileBound = (found: CaseRow): Words | null => {
  const last = found.papers.findLast(({ form }) => !isBinder(form))?.documentId ?? ''
  const older = bindersBefore(found, last)
  return older.length > 0 ? sayOlder(older, PAPERS) : null
}

/**
 * The same of what came in elsewhere: InvalidInput at `path` where papers were issued in the report of a penalty case,
 * which lie in its file too (penalty procedure rules, article 78, for the order that the index follows), or evidence was
 * added by officers or by whoever filed, after the paper that counts them.
 */
export const checkFileBound = async (ctx: Ctx, found: CaseRow, path: string): Promise<void> => {
  const refuse = (older: readonly Binder[], later: Words) => {
    if (older.length > 0) throw new InvalidInput([{ path, message: say(sayOlder(older, later), ctx.locale) }])
  }
  const { reportCaseId } = found.facts
  const ofReport = reportCaseId ? await findLastPaperThatGoesOn(ctx, reportCaseId) : undefined
  refuse(bindersBefore(found, ofReport ?? ''), PAPERS)
  const told = reportCaseId ? await findSubmissionIdOf(ctx, reportCaseId) : found.submissionId
  const subjects = [found.id, reportCaseId, told].filter((id) => id != null)
  const events = await listEvents(ctx, subjects)
  const lastFile = events.findLastIndex(addsFile)
  const older = binders.filter((form) => {
    const issued = events.findLastIndex((one) => one.subjectId === found.id && one.data.form === form)
    return issued >= 0 && issued < lastFile
  })
  refuse(older, EVIDENCE)
}

const addsFile = ({ type, data }: StoredEvent): boolean =>
  type === 'addEvidence' || (type === 'addToSubmission' && Number(data.files) > 0)
