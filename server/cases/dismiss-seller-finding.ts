import { z } from 'zod'
import type { Ctx } from '../core/context.ts'
import { Forbidden, IllegalTransition, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import {
  insertSellerDismissal,
  type SellerDismissalRow,
  undoSellerDismissal,
} from '../detection/seller-signals/seller-dismissal-store.ts'
import { SELLER_DISMISSALS } from '../detection/seller-signals/seller-dismissals.ts'
import { sellerSignals } from '../detection/seller-signals/signals/index.ts'
import { lockSellers } from '../sellers/merging/lock-sellers.ts'
import { membersOf } from '../sellers/merging/members-of.ts'
import { getSeller, type Seller } from '../sellers/seller-store.ts'
import { type ReadSellerFinding, sellerFindingsOf } from './seller-findings-of.ts'

const DAY_MS = 86_400_000

const which = {
  sellerId: z.uuid(),
  signal: z.enum(sellerSignals.map(({ name }) => name)),
}

const dismissalInput = z
  .strictObject({
    ...which,
    basis: text(64, 1),
    dismissal: z.enum(SELLER_DISMISSALS).nullish(),
    note: text(500).nullish(),
  })
  .refine(({ dismissal }) => dismissal, {
    path: ['dismissal'],
    error: inBoth({ zh: '请选择排除的原因', en: 'Choose why it does not hold.' }),
  })

const undoInput = z.strictObject(which)

export type SellerDismissalInput = z.input<typeof dismissalInput>
export type SellerUndoInput = z.input<typeof undoInput>

/**
 * What a signal finds on a seller does not hold, over the cases the actor may read; asked again when one more case is
 * among them, when one of them stands otherwise, and when the signal has a new version. InvalidInput; NotFound; Forbidden;
 * IllegalTransition where nothing is found now (silent), where it rests on something else than the actor saw (changed)
 * and where it is dismissed for them already (dismissed).
 */
export const dismissSellerFinding = async (ctx: Ctx, input: SellerDismissalInput): Promise<Seller> => {
  const { sellerId, signal, basis, dismissal, note } = validate(ctx.locale, dismissalInput, input)
  const action = 'dismissSellerFinding'
  return onFinding(ctx, { sellerId, signal, action }, async (tx, found, personId) => {
    if (found.dismissed) throw new IllegalTransition(action, 'dismissed')
    if (found.basis !== basis) throw new IllegalTransition(action, 'changed')
    const cases = found.cases.map(({ id, standing }) => ({ id, standing }))
    const kept = { sellerId, signal, signalVersion: found.version, cases, dismissal: dismissal! }
    const words = note?.trim() || null
    const id = await insertSellerDismissal(tx, {
      ...kept,
      note: words,
      dismissedBy: personId,
      dismissedAt: tx.clock.now(),
    })
    await appendEvent(tx, { ...subject(id), type: action, data: { ...kept, ...(words ? { note: words } : {}) } })
  })
}

/**
 * Takes the actor's own dismissal back, within a day. InvalidInput; NotFound; Forbidden for what somebody else dismissed;
 * IllegalTransition where nothing is found now (silent), where it is open, and after that day (dismissed).
 */
export const undoSellerFindingDismissal = async (ctx: Ctx, input: SellerUndoInput): Promise<Seller> => {
  const { sellerId, signal } = validate(ctx.locale, undoInput, input)
  const action = 'undoSellerFindingDismissal'
  return onFinding(ctx, { sellerId, signal, action }, async (tx, { dismissals }, personId) => {
    if (dismissals.length === 0) throw new IllegalTransition(action, 'open')
    const own = dismissals.find(({ dismissedBy }) => dismissedBy === personId)
    if (!own) throw new Forbidden(action)
    if (isPast(tx, own)) throw new IllegalTransition(action, 'dismissed')
    await undoSellerDismissal(tx, own.id)
    await appendEvent(tx, { ...subject(own.id), type: action, data: { sellerId, signal } })
  })
}

const subject = (subjectId: string) => ({ subjectType: 'SellerFindingDismissal', subjectId })

const isPast = (ctx: Ctx, { dismissedAt }: SellerDismissalRow): boolean =>
  ctx.clock.now().getTime() - dismissedAt.getTime() > DAY_MS

/** Decides on a finding under the locks of all names of its operator, so that of two officers one is first. */
const onFinding = (
  ctx: Ctx,
  { sellerId, signal, action }: { sellerId: string; signal: string; action: string },
  work: (tx: Ctx, found: ReadSellerFinding, personId: string) => Promise<void>,
): Promise<Seller> =>
  inTransaction(ctx, async (tx) => {
    if (!tx.can('read', 'Finding')) throw new NotFound('finding')
    const seller = await getSeller(tx, sellerId)
    if (!tx.can('dismiss', 'SellerFinding') || tx.actor.kind !== 'person') throw new Forbidden(action)
    await lockSellers(tx, (await membersOf(tx, [sellerId])).get(sellerId) ?? [sellerId])
    const found = (await sellerFindingsOf(tx, [sellerId]))[0]!.find((one) => one.signal === signal)
    if (!found) throw new IllegalTransition(action, 'silent')
    await work(tx, found, tx.actor.id!)
    return seller
  })
