import { legalDay, startOfDay } from '../../core/clock.ts'
import type { Ctx } from '../../core/context.ts'
import { listEvents, type StoredEvent } from '../../core/event-log.ts'
import type { Words } from '../../core/words.ts'
import { FILER_SOURCE } from '../told-by-filer.ts'
import { registerActions } from './actions/index.ts'

export type HistoryEntry = { id: string; at: Date; words: Words; actorId: string | null }

const otherWords: Record<string, Words> = {
  registerSeller: { zh: '首次登记', en: 'First on record' },
  changeSeller: { zh: '来源更新', en: 'Updated by its source' },
  joinFieldRecord: { zh: '并入一次现场登记', en: 'A field registration joined it' },
  markLicences: { zh: '证照到期提示', en: 'A licence runs out or has run out' },
  lapseWatch: { zh: '关注到期', en: 'A watch ended by itself' },
  revealIdentifier: { zh: '查看完整识别信息', en: 'An identifier was shown in full' },
  mergeSellers: { zh: '合并为同一经营者', en: 'Merged: one operator' },
  unmergeSellers: { zh: '撤销合并', en: 'Merge taken back' },
  rejectMerge: { zh: '判定不是同一经营者', en: 'Found not to be one operator with another' },
  withdrawRejection: { zh: '撤回「不是同一经营者」的判定', en: 'That decision withdrawn' },
  linkSellers: { zh: '登记上下级关系', en: 'Link of upline and downline recorded' },
  endSellerLink: { zh: '结束上下级关系', en: 'Link of upline and downline ended' },
}

const wordsOf = (type: string): Words =>
  registerActions.find(({ name }) => name === type)?.words ?? otherWords[type] ?? { zh: type, en: type }

const WATCHES = ['watchSeller', 'endWatch', 'lapseWatch']

/** Whom another office watches is that office's business. */
const isReadable = (ctx: Ctx, { type, data }: StoredEvent): boolean => {
  if (!WATCHES.includes(type)) return true
  const offices = [data.authorityId, ...((data.authorityIds as unknown[] | undefined) ?? [])]
  return offices.some((authorityId) => authorityId && ctx.can('read', 'SellerWatch', { authorityId }))
}

const entryOf = (ctx: Ctx, { id, at, type, data, actorId, actorKind }: StoredEvent): HistoryEntry => {
  const words = wordsOf(type)
  // The instant, the id and who wrote the paper in are those of the filing that first told of it.
  if (type === 'registerSeller' && data.source === FILER_SOURCE)
    return { id: ctx.crypto.blindIndex(id, 'entry of a seller'), at: startOfDay(legalDay(at)), words, actorId: null }
  return { id, at, words, actorId: actorKind === 'person' ? actorId : null }
}

/** What happened to a seller's entry, newest first; nothing for the seller itself, which must not watch the office work. */
export const listHistory = async (ctx: Ctx, sellerId: string, first: number): Promise<HistoryEntry[]> => {
  if (!ctx.can('read', 'SellerMerge')) return []
  return (await listEvents(ctx, [sellerId]))
    .filter((event) => event.subjectType === 'Seller' && isReadable(ctx, event))
    .reverse()
    .slice(0, first)
    .map((event) => entryOf(ctx, event))
}
