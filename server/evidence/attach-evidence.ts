import type { Updateable } from 'kysely'
import type { Ctx } from '../core/context.ts'
import { InvalidInput } from '../core/errors.ts'
import { type Locale, say, type Words } from '../core/words.ts'
import { type Evidence, IS_FREE } from './evidence-store.ts'
import type { EvidenceTable } from './evidence-tables.ts'
import { UPLOAD_ID } from './upload-id.ts'

export const MOST_EVIDENCE = 20

const TOO_MANY: Words = {
  zh: `一次最多 ${MOST_EVIDENCE} 个文件，请删去一些。`,
  en: `At most ${MOST_EVIDENCE} files at once. Take some away.`,
}

export const NOT_THERE: Words = {
  zh: '这个文件没有完整传到，请重新上传。',
  en: 'This file did not arrive completely. Send it again.',
}

export const NO_PICTURE: Words = {
  zh: '这里只收图片（JPEG、PNG、WebP），请重新拍照。',
  en: 'Only a picture (JPEG, PNG, WebP) can stand here. Take it again.',
}

/**
 * Makes uploads the evidence of a submission, in the caller's transaction. An upload that is unknown, unfinished or
 * already somebody's is InvalidInput at `evidence.<its place in the list>`; then none is attached.
 */
export const attachEvidence = async (
  ctx: Ctx,
  uploadIds: readonly string[],
  submissionId: string,
): Promise<Evidence[]> => {
  if (uploadIds.length === 0) return []
  if (uploadIds.length > MOST_EVIDENCE) throw problem(TOO_MANY, ctx.locale, ['evidence'])
  const sensible = uploadIds.filter((id) => UPLOAD_ID.test(id))
  const attached = await setSubmission(ctx, sensible, submissionId)
  const taken = new Set(attached.map((row) => row.uploadId))
  const missing = uploadIds.flatMap((id, i) => (taken.has(id) ? [] : [`evidence.${i}`]))
  if (missing.length > 0) throw problem(NOT_THERE, ctx.locale, missing)
  return attached
}

const setSubmission = async (ctx: Ctx, uploadIds: readonly string[], submissionId: string): Promise<Evidence[]> => {
  if (uploadIds.length === 0) return []
  return ctx.db
    .updateTable('evidence')
    .set({ submissionId, pictureHash: null })
    .where('uploadId', 'in', uploadIds)
    .where(IS_FREE)
    .returningAll()
    .execute()
}

/**
 * Makes one upload a picture of a field record, in the caller's transaction. InvalidInput at `path` when it is unknown,
 * unfinished, somebody else's already, or no picture.
 */
export const attachPicture = async (
  ctx: Ctx,
  { uploadId, fieldRecordId, path }: { uploadId: string; fieldRecordId: string; path: string },
): Promise<Evidence> => {
  const attached = await attachOne(ctx, uploadId, { fieldRecordId }, path)
  if (!attached.mediaType.startsWith('image/')) throw problem(NO_PICTURE, ctx.locale, [path])
  return attached
}

type Taken = Pick<Evidence, 'caseId' | 'takenOn' | 'takenWhere' | 'takenBy' | 'shows'>

/**
 * Makes one upload evidence that an officer adds to a case, in the caller's transaction. InvalidInput at `path` when it
 * is unknown, unfinished or somebody's already.
 */
export const attachToCase = (ctx: Ctx, uploadId: string, taken: Taken, path: string): Promise<Evidence> =>
  attachOne(ctx, uploadId, taken, path)

type OfBrand = Pick<Evidence, 'brandAuthorisationId'> | Pick<Evidence, 'authenticationId'>

/**
 * Makes one upload the paper behind something a brand filed, in the caller's transaction. InvalidInput at `path` when it
 * is unknown, unfinished or somebody's already.
 */
export const attachToBrand = (ctx: Ctx, uploadId: string, owner: OfBrand, path: string): Promise<Evidence> =>
  attachOne(ctx, uploadId, owner, path)

const attachOne = async (
  ctx: Ctx,
  uploadId: string,
  owner: Updateable<EvidenceTable>,
  path: string,
): Promise<Evidence> => {
  const attached = UPLOAD_ID.test(uploadId)
    ? await ctx.db
        .updateTable('evidence')
        .set({ ...owner, pictureHash: null })
        .where('uploadId', '=', uploadId)
        .where(IS_FREE)
        .returningAll()
        .executeTakeFirst()
    : undefined
  if (!attached) throw problem(NOT_THERE, ctx.locale, [path])
  return attached
}

const problem = (words: Words, locale: Locale, paths: string[]): InvalidInput =>
  new InvalidInput(paths.map((path) => ({ path, message: say(words, locale) })))
