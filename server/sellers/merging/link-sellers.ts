import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import './merging-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { Duplicate, Forbidden, IllegalTransition, NotFound } from '../../core/errors.ts'
import { appendEvents } from '../../core/event-log.ts'
import { inTransaction } from '../../core/transaction.ts'
import { text, validate } from '../../core/validate.ts'
import { say } from '../../core/words.ts'
import { findListingsByIds } from '../listing-store.ts'
import { checkPastDay, refuse } from '../register/check-answers.ts'
import { lockSellers } from './lock-sellers.ts'
import type { SellerLinkTable } from './merging-tables.ts'
import { asOnlyLinker, refuseRing } from './refuse-ring.ts'

export type SellerLink = Selectable<SellerLinkTable>

const linkInput = z.object({
  uplineId: z.uuid(),
  downlineId: z.uuid(),
  note: text(500, 2),
  /** The day from which it holds, where it is known. */
  sinceOn: z.iso.date().nullish(),
  /** The listing it is known from, such as an advert for agents. */
  sourceListingId: z.uuid().nullish(),
  /** The case it is known from; whether the actor may name it is for the room of cases to say. */
  sourceCaseId: z.uuid().nullish(),
})
export type LinkInput = z.input<typeof linkInput>
const endInput = z.object({ linkId: z.uuid(), endedOn: z.iso.date(), reason: text(500, 2) })

const tell = (ctx: Ctx, { id, uplineId, downlineId }: SellerLink, type: string) =>
  appendEvents(
    ctx,
    [uplineId, downlineId].map((subjectId) => ({
      subjectType: 'Seller',
      subjectId,
      type,
      data: { linkId: id, uplineId, downlineId },
    })),
  )

const findOpenLink = (ctx: Ctx, uplineId: string, downlineId: string): Promise<{ id: string } | undefined> =>
  ctx.db
    .selectFrom('sellerLink')
    .select('id')
    .where('uplineId', '=', uplineId)
    .where('downlineId', '=', downlineId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()

/** The advert has to be one of the two sellers'. */
const refuseOtherListing = async (ctx: Ctx, listingId: string, sellerIds: readonly string[]): Promise<void> => {
  const [listing] = await findListingsByIds(ctx, [listingId])
  if (!listing?.sellerId || !sellerIds.includes(listing.sellerId))
    refuse(ctx, 'sourceListingId', {
      zh: '请选择双方之一的商品或广告',
      en: 'Choose a listing of one of the two sellers.',
    })
}

/**
 * An officer records that one seller sells for another: its agent, its downline. Recorded until ended. InvalidInput
 * where it would close a ring of any length; Duplicate when it is on record.
 */
export const linkSellers = (ctx: Ctx, input: LinkInput): Promise<SellerLink> =>
  inTransaction(ctx, async (tx) => {
    const { uplineId, downlineId, note, sinceOn, ...source } = validate(tx.locale, linkInput, input)
    if (uplineId === downlineId) refuse(tx, 'downlineId', { zh: '请选择另一个商家', en: 'Choose another seller.' })
    checkPastDay(tx, 'sinceOn', sinceOn)
    await asOnlyLinker(tx)
    await lockSellers(tx, [uplineId, downlineId])
    if (!tx.can('decide', 'SellerMerge')) throw new Forbidden('linkSellers')
    const known = await findOpenLink(tx, uplineId, downlineId)
    if (known)
      throw new Duplicate(
        say({ zh: '已登记这一上下级关系。', en: 'This link is on record already.' }, tx.locale),
        known.id,
      )
    await refuseRing(tx, uplineId, downlineId)
    const { sourceListingId = null, sourceCaseId = null } = source
    if (sourceListingId) await refuseOtherListing(tx, sourceListingId, [uplineId, downlineId])
    const made = await tx.db
      .insertInto('sellerLink')
      .values({
        ...{ uplineId, downlineId, note: note.trim() },
        recordedBy: tx.actor.kind === 'person' ? tx.actor.id! : null,
        recordedAt: tx.clock.now(),
        ...{ sinceOn: sinceOn ?? null, endedBy: null, endedAt: null, endedOn: null, endReason: null },
        ...{ sourceListingId, sourceCaseId: sourceListingId ? null : sourceCaseId },
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await tell(tx, made, 'linkSellers')
    return made
  })

/** The link holds no longer, or never did: on which day, and why; it stays on record as ended. InvalidInput. */
export const endSellerLink = (ctx: Ctx, input: z.input<typeof endInput>): Promise<SellerLink> =>
  inTransaction(ctx, async (tx) => {
    const { linkId, endedOn, reason } = validate(tx.locale, endInput, input)
    checkPastDay(tx, 'endedOn', endedOn)
    const found = await tx.db
      .selectFrom('sellerLink')
      .selectAll()
      .where('id', '=', linkId)
      .where(tx.readable('SellerMerge'))
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new NotFound('link')
    if (!tx.can('decide', 'SellerMerge')) throw new Forbidden('endSellerLink')
    if (found.endedAt) throw new IllegalTransition('endSellerLink', 'ended')
    if (found.sinceOn && endedOn < found.sinceOn)
      refuse(tx, 'endedOn', { zh: '不能早于开始之日', en: 'This is before the day it began.' })
    await lockSellers(tx, [found.uplineId, found.downlineId])
    const ended = await tx.db
      .updateTable('sellerLink')
      .set({
        endedBy: tx.actor.kind === 'person' ? tx.actor.id! : null,
        endedAt: tx.clock.now(),
        ...{ endedOn, endReason: reason.trim() },
      })
      .where('id', '=', linkId)
      .returningAll()
      .executeTakeFirstOrThrow()
    await tell(tx, ended, 'endSellerLink')
    return ended
  })

/** The links of some sellers that are in force, newest first. */
export const listLinksOf = (ctx: Ctx, sellerIds: readonly string[]): Promise<SellerLink[]> => {
  const anyOf = sql<string>`any(${sellerIds}::uuid[])`
  return ctx.db
    .selectFrom('sellerLink')
    .selectAll()
    .where(ctx.readable('SellerMerge'))
    .where('endedAt', 'is', null)
    .where((eb) => eb.or([eb('uplineId', '=', anyOf), eb('downlineId', '=', anyOf)]))
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}
