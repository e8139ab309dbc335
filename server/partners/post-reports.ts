import './partners-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, type FieldProblem, Forbidden, InvalidInput } from '../core/errors.ts'
import { inTransaction } from '../core/transaction.ts'
import { say } from '../core/words.ts'
import { checkPictures } from './check-pictures.ts'
import { countPartnerCall } from './count-partner-call.ts'
import { keepReports } from './keep-reports.ts'
import type { PartnerReport } from './partner-report-store.ts'
import { type GoodItem, readReportItem } from './report-item.ts'

/** Most reports of one call. */
export const MOST_REPORTS = 1_000

export const POST_STATUSES = ['CREATED', 'UNCHANGED', 'REFUSED', 'CONFLICT'] as const
export type PostStatus = (typeof POST_STATUSES)[number]

export type PostResult = {
  /** The place in the input, from 0. */
  index: number
  externalId: string | null
  status: PostStatus
  report: PartnerReport | null
  fields: readonly FieldProblem[]
  message: string | null
}

const refusedWords = {
  zh: '此项未保存，请按 fields 更正后用同一编号重新报送',
  en: 'Not kept. Correct what `fields` names and post it again under the same id.',
}

const conflictWords = {
  zh: '此编号已用于内容不同的线索，原内容保持不变；补充或更正请换用新编号',
  en: 'This id is kept with other content, which stays as it is. Post what is new under an id of its own.',
}

/**
 * Takes in a partner's reports, at most 1,000. Each is answered by itself, in order: CREATED, UNCHANGED (kept before
 * with the same content), REFUSED (fields that cannot be taken), CONFLICT (kept before with other content). The good
 * ones are kept in one transaction with their sellers, listings, pictures and events: when this returns, all of them are.
 */
export const postReports = async (ctx: Ctx, input: readonly unknown[]): Promise<PostResult[]> => {
  const { partnerId } = ctx.actor
  if (!partnerId || !ctx.can('post', 'PartnerReport', { partnerId })) throw new Forbidden('postReports')
  await countPartnerCall(ctx)
  if (input.length > MOST_REPORTS) {
    const words = { zh: `每次最多报送 ${MOST_REPORTS} 条`, en: `At most ${MOST_REPORTS} reports in one call.` }
    throw new InvalidInput([{ path: 'input', message: say(words, ctx.locale) }])
  }
  const today = ctx.clock.today()
  const read = input.map((raw) => readReportItem(ctx, today, raw))
  const first = new Map<string, GoodItem>()
  for (const one of read) if (one.item && !first.has(one.item.externalId)) first.set(one.item.externalId, one)
  const unusable = await checkPictures(ctx, partnerId, [...first.values()])
  const good = [...first.values()].filter(({ item }) => !unusable.has(item.externalId))
  const kept = await keep(ctx, partnerId, good)
  const answered = new Set<string>()
  return read.map((one, index): PostResult => {
    const { externalId = null } = (one.item ?? input[index] ?? {}) as { externalId?: string | null }
    const answer = { index, externalId, report: null, fields: [], message: null }
    const fields = one.item ? unusable.get(one.item.externalId) : one.fields
    if (!one.item || fields)
      return { ...answer, status: 'REFUSED', fields: fields ?? [], message: say(refusedWords, ctx.locale) }
    const { report, isNew } = kept.get(one.item.externalId)!
    if (report.bodyHash !== one.bodyHash)
      return { ...answer, status: 'CONFLICT', message: say(conflictWords, ctx.locale) }
    const isFirst = !answered.has(one.item.externalId)
    answered.add(one.item.externalId)
    return { ...answer, status: isNew && isFirst ? 'CREATED' : 'UNCHANGED', report }
  })
}

/** Keeps what is new and finds what is not, by external id; all or nothing. */
const keep = async (
  ctx: Ctx,
  partnerId: string,
  items: readonly GoodItem[],
): Promise<Awaited<ReturnType<typeof keepReports>>> => {
  if (items.length === 0) return new Map()
  try {
    return await inTransaction(ctx, (tx) => keepReports(tx, partnerId, items))
  } catch (error) {
    // The same id on another connection was faster: everything of this try was undone. Look again; what they kept is
    // there now, so each round has less left to keep.
    if (error instanceof Duplicate) return keep(ctx, partnerId, items)
    throw error
  }
}
