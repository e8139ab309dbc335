import type { Ctx } from '../../core/context.ts'
import { listEvents, type StoredEvent } from '../../core/event-log.ts'
import type { Words } from '../../core/words.ts'
import { registerActions } from './actions/index.ts'

export type HistoryEntry = { id: string; at: Date; words: Words; actorId: string | null }

const otherWords: Record<string, Words> = {
  registerSeller: { zh: '首次登记', en: 'First on record' },
  changeSeller: { zh: '来源更新', en: 'Updated by its source' },
  markLicences: { zh: '证照到期提示', en: 'A licence runs out or has run out' },
  lapseWatch: { zh: '关注到期', en: 'A watch ended by itself' },
  revealIdentifier: { zh: '查看完整识别信息', en: 'An identifier was shown in full' },
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

/** What happened to a seller's entry, newest first. */
export const listHistory = async (ctx: Ctx, sellerId: string, first: number): Promise<HistoryEntry[]> =>
  (await listEvents(ctx, [sellerId]))
    .filter((event) => event.subjectType === 'Seller' && isReadable(ctx, event))
    .reverse()
    .slice(0, first)
    .map(({ id, at, type, actorId, actorKind }) => ({
      id,
      at,
      words: wordsOf(type),
      actorId: actorKind === 'person' ? actorId : null,
    }))
