import { blindId } from '../core/blind-id.ts'
import { legalDay, startOfDay } from '../core/clock.ts'
import type { Ctx, Parts } from '../core/context.ts'
import { type Evidence, listEvidence } from '../evidence/evidence-store.ts'
import { MEDIA_TYPES } from '../evidence/media-type-of.ts'
import { signFileUrl } from '../evidence/sign-file-url.ts'
import { findCaseOfAddress } from './case-store.ts'
import type { CaseRow } from './define-case-action.ts'
import { mayKnowFiler } from './view-filer.ts'
import { mayReadTold } from './view-told.ts'

/** A file as a case shows it. Size, hash and the filer's own name for it: null for those who may not know the filer. */
export type EvidenceView = Pick<Evidence, 'id' | 'fileName' | 'mediaType' | 'receivedAt'> & {
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

/**
 * The files of a case as the actor may see them. A report and the complaint of the same submission hold the same files:
 * for those who may not know the reporter (Order 121, article 37) each has an id and an address of the report alone,
 * and nothing by which the two could be laid side by side without looking at what is in them.
 */
export const listEvidenceOf = async (ctx: Ctx, found: CaseRow): Promise<EvidenceView[]> => {
  const files = found.submissionId && mayReadTold(ctx, found) ? await listEvidence(ctx, [found.submissionId]) : []
  const isOpen = mayKnowFiler(ctx, found)
  return files.map((file, place) => {
    const [id, caseId] = isOpen ? [file.id] : [blindIdOf(ctx, file, found.id), found.id]
    return {
      id,
      mediaType: file.mediaType,
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
  if (!found?.submissionId) return undefined
  const files = await listEvidence(parts, [found.submissionId])
  const place = files.findIndex((file) => blindIdOf(parts, file, caseId) === id)
  const file = files[place]
  return file && { ...file, fileName: plainName(file, found, place) }
}
