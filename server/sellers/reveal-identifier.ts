import { z } from 'zod'
import './sellers-tables.ts'
import { insertAccess } from '../core/access-log.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, NotFound } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { text, validate } from '../core/validate.ts'
import type { IdentifierKind } from './identifier-kinds.ts'
import { lockRegister } from './register/read-register.ts'
import { openIdentifier } from './sealed-identifier.ts'

const schema = z.strictObject({ sellerId: z.uuid(), identifierId: z.uuid(), reason: text(300, 4) })

export type RevealedIdentifier = { id: string; kind: IdentifierKind; value: string }

/** Shows an identifier in full, to whoever the policy lets, with a reason: no look without its row in the access log. */
export const revealIdentifier = (ctx: Ctx, raw: unknown): Promise<RevealedIdentifier> =>
  inTransaction(ctx, async (tx) => {
    const { sellerId, identifierId, reason } = validate(tx.locale, schema, raw)
    const { seller, identifiers } = await lockRegister(tx, sellerId)
    if (!tx.can('revealIdentifier', 'Seller', seller)) throw new Forbidden('revealIdentifier')
    const kept = identifiers.find(({ id }) => id === identifierId)
    if (!kept) throw new NotFound('identifier')
    await insertAccess(tx, { action: 'revealIdentifier', subjectType: 'Seller', subjectId: sellerId, reason })
    await appendEvent(tx, {
      subjectType: 'Seller',
      subjectId: sellerId,
      type: 'revealIdentifier',
      data: { identifierId, kind: kept.kind },
    })
    return { id: kept.id, kind: kept.kind, value: openIdentifier(tx, kept) }
  })
