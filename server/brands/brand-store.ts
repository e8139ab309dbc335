import type { Selectable } from 'kysely'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import type { BrandTable } from './brands-tables.ts'

export type Brand = Selectable<BrandTable>

export type NewBrand = { nameZh: string; nameLatin?: string | null; aliases?: readonly string[] }

/** Every brand on the register, in the order they came: they are hundreds, and screening needs them all. */
export const listAllBrands = (ctx: Pick<Ctx, 'db'>): Promise<Brand[]> =>
  ctx.db.selectFrom('brand').selectAll().orderBy('id').execute()

/** Puts brands on the register; one whose Chinese name is there already is left as it is. */
export const insertBrands = async (ctx: Pick<Ctx, 'db'>, brands: readonly NewBrand[]): Promise<void> => {
  if (brands.length === 0) return
  await ctx.db
    .insertInto('brand')
    .values(brands.map(({ nameZh, nameLatin = null, aliases = [] }) => ({ nameZh, nameLatin, aliases: [...aliases] })))
    .onConflict((conflict) => conflict.column('nameZh').doNothing())
    .execute()
}
