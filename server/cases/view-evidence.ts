import { blindId } from '../core/blind-id.ts'
import { legalDay, startOfDay } from '../core/clock.ts'
import type { Ctx, Parts } from '../core/context.ts'
import { type Evidence, listEvidenceOfCases } from '../evidence/evidence-store.ts'
import { MEDIA_TYPES } from '../evidence/media-type-of.ts'
import { signFileUrl } from '../evidence/sign-file-url.ts'
import { findCase, findCaseOfAddress, findSubmissionIdOf } from './case-store.ts'
import type { CaseRow } from './define-case-action.ts'
import { mayKnowFiler } from './view-filer.ts'
import { mayReadTold } from './view-told.ts'

/** Where a file came from: the filer, the officers of this case, or the report that the penalty case was filed on. */
export const EVIDENCE_ORIGINS = ['FILER', 'OFFICE', 'REPORT'] as const
export type EvidenceOrigin = (typeof EVIDENCE_ORIGINS)[number]

/** A file as a case shows it. Size, hash and the filer's own name for it: null for those who may not know the filer. */
export type EvidenceView = Pick<
  Evidence,
  'id' | 'fileName' | 'mediaType' | 'receivedAt' | 'takenOn' | 'takenWhere' | 'takenBy' | 'shows' | 'pages'
> & {
  origin: EvidenceOrigin
  bytes: number | null
  sha256: string | null
  url: string
  previewUrl: string | null
}

const blindIdOf = (ctx: Pick<Ctx, 'crypto'>, { id }: Evidence, caseId: string) =>
  blindId(ctx, id, `evidence of ${caseId}`)

/** Named after the case and its place in it: what the filer called it would be found again in the complaint. */
const plainName = ({ mediaType }: Evidence, { number }: Pick<CaseRow, 'number'>, place: number): string =>
  `${number.slice(0, -2)}-${place + 1}.${MEDIA_TYPES[mediaType]}`

type Filed = Pick<CaseRow, 'id' | 'submissionId' | 'facts'>

/** Every file of a case: the filer's, the officers', and for a penalty case also those of the report it was filed on. */
const listFiles = async (ctx: Pick<Ctx, 'db'>, { id, submissionId, facts }: Filed): Promise<Evidence[]> => {
  const reportId = facts.reportCaseId
  const told = reportId ? await findSubmissionIdOf(ctx, reportId) : submissionId
  return listEvidenceOfCases(ctx, { submissionIds: told ? [told] : [], caseIds: reportId ? [id, reportId] : [id] })
}

const originOf = ({ caseId }: Evidence, found: CaseRow): EvidenceOrigin => {
  if (caseId === found.id) return 'OFFICE'
  return found.facts.reportCaseId ? 'REPORT' : 'FILER'
}

/** Whether what came on the side of the report may be shown by its own name and hash, beside the reporter's. */
const isReportOpen = async (ctx: Ctx, found: CaseRow): Promise<boolean> => {
  if (!found.facts.reportCaseId) return mayKnowFiler(ctx, found)
  const report = await findCase(ctx, found.facts.reportCaseId)
  return report !== undefined && mayKnowFiler(ctx, report)
}

/**
 * The files of a case as the actor may see them. A report and the complaint of the same submission hold the same files:
 * for those who may not know the reporter (Order 121, article 37) each has an id and an address of the report alone,
 * and nothing by which the two could be laid side by side without looking at what is in them. So it has in the penalty
 * case that was filed on the report. What officers add to a complaint or a penalty case is open to all who read it.
 */
export const listEvidenceOf = async (ctx: Ctx, found: CaseRow): Promise<EvidenceView[]> => {
  if (!mayReadTold(ctx, found)) return []
  const [files, isTold] = await Promise.all([listFiles(ctx, found), isReportOpen(ctx, found)])
  return files.map((file, place) => {
    const origin = originOf(file, found)
    const isOpen = isTold || (origin === 'OFFICE' && found.procedure !== 'report')
    const [id, caseId] = isOpen ? [file.id] : [blindIdOf(ctx, file, found.id), found.id]
    const { mediaType, takenOn, takenWhere, takenBy, shows, pages } = file
    return {
      id,
      origin,
      mediaType,
      ...{ takenOn, takenWhere, takenBy, shows, pages },
      ...(isOpen
        ? { fileName: file.fileName, bytes: file.bytes, sha256: file.sha256, receivedAt: file.receivedAt }
        : {
            fileName: plainName(file, found, place),
            bytes: null,
            sha256: null,
            receivedAt: startOfDay(legalDay(file.receivedAt)),
          }),
      url: signFileUrl(ctx, id, 'original', caseId),
      previewUrl: file.previewKey ? signFileUrl(ctx, id, 'preview', caseId) : null,
    }
  })
}

/** The file behind an id that it has in one case alone, under the name it has there. The signed address is the right. */
export const findBlindEvidence = async (
  parts: Pick<Parts, 'db' | 'crypto'>,
  caseId: string,
  id: string,
): Promise<Evidence | undefined> => {
  const found = await findCaseOfAddress(parts, caseId)
  if (!found) return undefined
  const files = await listFiles(parts, found)
  const place = files.findIndex((file) => blindIdOf(parts, file, caseId) === id)
  const file = files[place]
  return file && { ...file, fileName: plainName(file, found, place) }
}
