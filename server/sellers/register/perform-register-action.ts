import { z } from 'zod'
import '../sellers-tables.ts'
import { sql } from 'kysely'
import type { Ctx } from '../../core/context.ts'
import { Forbidden, IllegalTransition, InvalidInput, NotFound, StaleVersion } from '../../core/errors.ts'
import { appendEvent } from '../../core/event-log.ts'
import { fieldsSchema } from '../../core/field.ts'
import { inTransaction } from '../../core/transaction.ts'
import { byName, validate } from '../../core/validate.ts'
import { getSeller, type Seller } from '../seller-store.ts'
import { findRegisterAction } from './actions/index.ts'
import { type Answers, targetsOf } from './define-register-action.ts'
import { lockRegister } from './read-register.ts'

const schema = z.strictObject({
  sellerId: z.uuid(),
  expectedVersion: z.int(),
  action: z.string().max(50),
  targetId: z.uuid().nullish(),
  answers: byName(z.unknown()),
})

export type RegisterActionInput = z.input<typeof schema>

/**
 * The way an officer changes what the register says of a seller. In one transaction: lock, readable (NotFound),
 * permitted (Forbidden), version (StaleVersion), possible (IllegalTransition), input (InvalidInput, Duplicate), the
 * action's own change, the next version unless it leaves no trace, its event.
 */
export const performRegisterAction = (ctx: Ctx, raw: RegisterActionInput): Promise<Seller> =>
  inTransaction(ctx, async (tx) => {
    const input = validate(tx.locale, schema, raw)
    const action = findRegisterAction(input.action)
    if (!action) throw new InvalidInput([{ path: 'action', message: `There is no action "${input.action}".` }])
    const register = await lockRegister(tx, input.sellerId)
    const { seller } = register
    if (!tx.can(action.name, 'Seller', seller)) throw new Forbidden(action.name)
    if (seller.version !== input.expectedVersion) throw new StaleVersion(seller.version)
    const targetId = input.targetId ?? (action.about === 'seller' ? seller.id : undefined)
    if (!targetId || !targetsOf(action.about, register).includes(targetId)) throw new NotFound(action.about)
    const held = { ...register, targetId }
    if (action.isPossible && !action.isPossible(held)) throw new IllegalTransition(action.name, seller.status)
    const answers = validate(tx.locale, fieldsSchema(action.fields, held), input.answers) as Answers
    const data = await action.carryOut(tx, answers, held)
    if (!action.leavesNoTrace)
      await tx.db
        .updateTable('seller')
        .set({ version: sql`version + 1`, updatedAt: tx.clock.now() })
        .where('id', '=', seller.id)
        .execute()
    await appendEvent(tx, { subjectType: 'Seller', subjectId: seller.id, type: action.name, data })
    return getSeller(tx, seller.id)
  })
