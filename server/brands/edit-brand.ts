import { z } from 'zod'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Forbidden, StaleVersion } from '../core/errors.ts'
import { appendEvent } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { sealContact } from './brand-contact.ts'
import { brandDescription, brandIdentity } from './brand-input.ts'
import { type Brand, lockBrand, updateBrand } from './brand-store.ts'
import { keepMarks, refuseKnownName } from './register-brand.ts'

const which = { brandId: z.uuid(), expectedVersion: z.int() }

const editing = brandIdentity.extend(which)

/**
 * Changes names, marks and right holder of a brand. NotFound, Forbidden, StaleVersion, InvalidInput, Duplicate when
 * another brand has the name.
 */
export const editBrand = (ctx: Ctx, raw: { brandId: string; expectedVersion: number }): Promise<Brand> =>
  inTransaction(ctx, async (tx) => {
    const found = await lockBrand(tx, raw.brandId)
    if (!tx.can('edit', 'Brand', found)) throw new Forbidden('editBrand')
    const { brandId, expectedVersion, marks, ...identity } = validate(tx.locale, editing, raw)
    if (found.version !== expectedVersion) throw new StaleVersion(found.version)
    if (identity.nameZh !== found.nameZh && (await isTaken(tx, identity.nameZh)))
      await refuseKnownName(tx, identity.nameZh)
    const brand = await updateBrand(tx, found, identity)
    await keepMarks(tx, brandId, marks)
    await appendEvent(tx, { subjectType: 'Brand', subjectId: brandId, type: 'editBrand', data: { ...identity, marks } })
    return brand
  })

const isTaken = async (ctx: Ctx, nameZh: string): Promise<boolean> =>
  (await ctx.db.selectFrom('brand').select('id').where('nameZh', '=', nameZh).executeTakeFirst()) !== undefined

const describing = brandDescription.extend(which)

/** Changes what a brand says of itself: its goods, and whom to reach. NotFound, Forbidden, StaleVersion, InvalidInput. */
export const describeBrand = (ctx: Ctx, raw: { brandId: string; expectedVersion: number }): Promise<Brand> =>
  inTransaction(ctx, async (tx) => {
    const found = await lockBrand(tx, raw.brandId)
    if (!tx.can('keep', 'Brand', found)) throw new Forbidden('describeBrand')
    const { brandId, expectedVersion, goods, contact } = validate(tx.locale, describing, raw)
    if (found.version !== expectedVersion) throw new StaleVersion(found.version)
    const contactSealed = contact
      ? sealContact(tx, brandId, { name: contact.name, phone: contact.phone || null, email: contact.email || null })
      : null
    const brand = await updateBrand(tx, found, { goods, contactSealed })
    // Events are for ever: whom to reach is not.
    const data = { goods, hasContact: contactSealed !== null }
    await appendEvent(tx, { subjectType: 'Brand', subjectId: brandId, type: 'describeBrand', data })
    return brand
  })
