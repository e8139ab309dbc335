import type { Ctx } from '../core/context.ts'
import type { Brand } from './brand-store.ts'

/** Whom to reach at a brand. Sealed: it names a person. */
export type BrandContact = { name: string; phone: string | null; email: string | null }

const place = (brandId: string): string => `brand ${brandId} contact`

export const sealContact = (ctx: Pick<Ctx, 'crypto'>, brandId: string, contact: BrandContact): string =>
  ctx.crypto.seal(JSON.stringify(contact), place(brandId))

/** Whom to reach; null for those who may not know, and where none is named. */
export const contactOf = (ctx: Ctx, brand: Brand): BrandContact | null =>
  brand.contactSealed && ctx.can('readContact', 'Brand', brand)
    ? (JSON.parse(ctx.crypto.open(brand.contactSealed, place(brand.id))) as BrandContact)
    : null
