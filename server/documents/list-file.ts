import type { CaseRow } from '../cases/define-case-action.ts'
import { type EvidenceView, listEvidenceOf } from '../cases/view-evidence.ts'
import { legalDay } from '../core/clock.ts'
import type { Ctx } from '../core/context.ts'
import { type FileClass, fileOrderOn } from '../law/file-order.ts'
import { sayDay } from '../law/say-day.ts'
import type { CaseFile, FileEntry } from './case-facts.ts'
import { type IssuedDocument, listDocumentsOf } from './document-store.ts'
import { BINDS_FILE, filePlaces, goesOn } from './file-places.ts'
import { type FormName, findForm } from './forms/index.ts'
import { referTo } from './refer-to.ts'
import { openAnswers } from './sealed-answers.ts'

/** A paper of the file before it has its pages. `pages` is null where nobody counted them. */
type Leaf = Omit<FileEntry, 'pages'> & { place: FileClass | null; pages: number | null }

/**
 * What lies in the file of a case. Of a penalty case in the parts and the order that the law fixes (penalty procedure
 * rules, article 78), of others in the order the papers came; evidence as far as the actor may see it, without the
 * names of files, which might tell who reported (Order 121, article 37).
 */
export const listFile = async (ctx: Ctx, found: CaseRow): Promise<CaseFile> => {
  const reportId = found.facts.reportCaseId
  const [documents, evidence] = await Promise.all([
    listDocumentsOf(ctx, reportId ? [reportId, found.id] : [found.id]),
    listEvidenceOf(ctx, found),
  ])
  const leaves = [
    ...withReceipts(
      ctx,
      documents.filter((one) => isOfFile(found, one)),
    ).map((one) => leafOf(found, documents, one)),
    ...evidence.map((file, at) => leafOfEvidence(found, file, at)),
  ]
  const order = found.procedure === 'enforcement' ? fileOrderOn(ctx.clock.today()) : undefined
  if (!order) return { article: null, parts: [{ label: null, ...paged(leaves) }] }
  return {
    article: order.article.zh,
    parts: order.parts.map(({ label, classes }) => ({
      label: label.zh,
      ...paged(classes.flatMap(({ name }) => leaves.filter(({ place }) => place === name))),
    })),
  }
}

/** Papers of the report go on in the file of the penalty case where both may have them and no reporter is named. */
const isOfFile = (found: CaseRow, { caseId, form: name, showsFiler }: IssuedDocument): boolean => {
  if (caseId === found.id) return !BINDS_FILE.includes(name)
  const form = findForm(name)
  return !showsFiler && form !== undefined && goesOn(form)
}

type Placed = { document: IssuedDocument; place: FileClass | null }

const placeOf = ({ form }: IssuedDocument): FileClass | null => filePlaces[form as FormName] ?? null

/** Each receipt of service behind the paper it is for, by the number it names; one that names none stays by its day. */
const withReceipts = (ctx: Ctx, documents: readonly IssuedDocument[]): Placed[] => {
  const receipts = documents.filter(({ form }) => form === 'serviceReceipt')
  const served = new Map<IssuedDocument, IssuedDocument[]>()
  for (const receipt of receipts) {
    const papers = String(openAnswers(ctx, receipt).papers ?? '')
    const paper = documents.find(({ number }) => number !== null && papers.includes(number))
    if (paper) served.set(paper, [...(served.get(paper) ?? []), receipt])
  }
  const behind = new Set([...served.values()].flat())
  return documents
    .filter((one) => !behind.has(one))
    .flatMap((document) =>
      [document, ...(served.get(document) ?? [])].map((one) => ({ document: one, place: placeOf(document) })),
    )
}

const leafOf = (found: CaseRow, documents: readonly IssuedDocument[], { document, place }: Placed): Leaf => {
  const { title, number, issuedOn, remark } = referTo(found, documents, document)
  const isOfReport = document.caseId !== found.id
  const remarks = [remark, isOfReport ? '核查阶段' : ''].filter(Boolean)
  return { title, number, on: issuedOn, remark: remarks.join('，'), place, pages: document.pages }
}

const PICTURE = /^image\//

const leafOfEvidence = (found: CaseRow, file: EvidenceView, at: number): Leaf => {
  const isPicture = PICTURE.test(file.mediaType)
  const isOfFiler = file.origin !== 'OFFICE'
  return {
    title: `${isOfFiler ? (found.procedure === 'mediation' ? '投诉材料' : '举报材料') : '证据材料'}${at + 1}（${isPicture ? '图片' : 'PDF文件'}）`,
    number: '',
    on: sayDay(file.takenOn ?? legalDay(file.receivedAt)).zh,
    remark: '',
    place: 'evidence',
    pages: file.pages,
  }
}

/** Numbers the pages through; from the first paper on whose pages nobody counted they are for whoever binds the file. */
const paged = (leaves: readonly Leaf[]): { entries: FileEntry[]; pages: number | null } => {
  let before: number | null = 0
  const entries = leaves.map(({ place: _, pages, ...leaf }) => {
    const last: number | null = before
    before = last === null || pages === null ? null : last + pages
    return { ...leaf, pages: last === null ? '' : before === null ? `${last + 1}-` : sayPages(last + 1, before) }
  })
  return { entries, pages: before }
}

const sayPages = (first: number, last: number): string => (first === last ? `${first}` : `${first}-${last}`)
