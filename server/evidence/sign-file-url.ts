import { timingSafeEqual } from 'node:crypto'
import type { Ctx } from '../core/context.ts'

export const FILE_VARIANTS = ['original', 'preview', 'document', 'draft'] as const
export type FileVariant = (typeof FILE_VARIANTS)[number]

/** `caseId`: for an id that a file has in one case alone. */
export type SignedFile = { id: string; variant: FileVariant; expires: number; caseId?: string | undefined }

const STEP_SECONDS = 300

const textToSign = ({ id, variant, expires, caseId }: SignedFile): string =>
  `file:${id}:${variant}:${expires}${caseId ? `:${caseId}` : ''}`

/**
 * An address under which one file can be fetched for five to ten minutes, by whoever holds it. Give it only to those
 * who may see the file. Within five minutes the address stays the same, so that browsers need not fetch twice.
 */
export const signFileUrl = (
  ctx: Pick<Ctx, 'clock' | 'crypto'>,
  id: string,
  variant: FileVariant,
  caseId?: string,
): string => {
  const now = Math.floor(ctx.clock.now().getTime() / 1_000)
  const expires = (Math.floor(now / STEP_SECONDS) + 2) * STEP_SECONDS
  const signature = ctx.crypto.sign(textToSign({ id, variant, expires, caseId }))
  return `/files/${id}?variant=${variant}&expires=${expires}${caseId ? `&caseId=${caseId}` : ''}&signature=${signature}`
}

/** Whether we signed exactly this, and its time has not passed. */
export const isSignedFile = (ctx: Pick<Ctx, 'clock' | 'crypto'>, file: SignedFile, signature: string): boolean => {
  const expected = Buffer.from(ctx.crypto.sign(textToSign(file)))
  const given = Buffer.from(signature)
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected)
  return isOurs && file.expires * 1_000 > ctx.clock.now().getTime()
}
