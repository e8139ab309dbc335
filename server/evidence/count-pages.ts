import { join } from 'node:path'
import type { Ctx } from '../core/context.ts'
import type { MediaType } from './media-type-of.ts'
import { runApart } from './run-apart.ts'

const PROGRAM = join(import.meta.dirname, 'pages-process.ts')

/** More than this is no paper for a file; what claims it is not believed. */
const MOST_PAGES = 100_000

/** How many pages a file takes in a bound file: a picture one, a PDF its own; null where it does not say. */
export const countPages = async (
  ctx: Pick<Ctx, 'log'>,
  { path, mediaType, uploadId }: { path: string; mediaType: MediaType; uploadId: string },
): Promise<number | null> => {
  if (mediaType !== 'application/pdf') return 1
  const { sent, end } = await runApart(PROGRAM, path)
  const pages = end === 0 ? Number(sent.toString('utf8')) : Number.NaN
  if (Number.isInteger(pages) && pages > 0 && pages <= MOST_PAGES) return pages
  ctx.log.warn({ uploadId, end }, 'the pages of a PDF were not counted')
  return null
}
