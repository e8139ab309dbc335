import { type Selectable, sql } from 'kysely'
import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { NotFound } from '../core/errors.ts'
import { likeText } from '../core/like-text.ts'
import { keysetPage, type Page, type PageRequest } from '../core/paging.ts'
import { searchKey } from '../sellers/text/search-key.ts'
import type { BrandMarkTable, BrandTable } from './brands-tables.ts'

export type Brand = Selectable<BrandTable>
export type BrandMark = Selectable<BrandMarkTable>

export type NewBrand = { nameZh: string; nameLatin?: string | null; aliases?: readonly string[] }

/** Every brand on the register, in the order they came: they are hundreds, and screening needs them all. */
export const listAllBrands = (ctx: Pick<Ctx, 'db'>): Promise<Brand[]> =>
  ctx.db.selectFrom('brand').selectAll().orderBy('id').execute()

/** The brand registered under exactly this name. Throws NotFound. */
export const findBrandNamed = async (ctx: Ctx, nameZh: string): Promise<Brand> => {
  const found = await ctx.db
    .selectFrom('brand')
    .selectAll()
    .where('nameZh', '=', nameZh)
    .where(ctx.readable('Brand'))
    .executeTakeFirst()
  if (!found) throw new NotFound('brand')
  return found
}

/** How a brand's names are searched: each by its key, one beside the other. */
export const findKeysOf = ({ nameZh, nameLatin, aliases }: NewBrand): string =>
  [nameZh, nameLatin ?? '', ...(aliases ?? [])].map(searchKey).filter(Boolean).join(' ')

/** Puts brands on the register; one whose Chinese name is there already is left as it is. Returns those put on it. */
export const insertBrands = async (ctx: Pick<Ctx, 'db'>, brands: readonly NewBrand[]): Promise<Brand[]> => {
  if (brands.length === 0) return []
  return ctx.db
    .insertInto('brand')
    .values(
      brands.map((brand) => ({
        nameZh: brand.nameZh,
        nameLatin: brand.nameLatin ?? null,
        aliases: [...(brand.aliases ?? [])],
        findKeys: findKeysOf(brand),
      })),
    )
    .onConflict((conflict) => conflict.column('nameZh').doNothing())
    .returningAll()
    .execute()
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

/** Those of the ids that the actor may read, in no order. */
export const findBrandsByIds = (ctx: Ctx, ids: readonly string[]): Promise<Brand[]> =>
  ctx.db.selectFrom('brand').selectAll().where('id', '=', anyOf(ids)).where(ctx.readable('Brand')).execute()

/** Undefined for one that is not there or that the actor may not read. */
export const findBrand = async (ctx: Ctx, id: string): Promise<Brand | undefined> =>
  (await findBrandsByIds(ctx, [id]))[0]

/** The brands the actor may read, by name, narrowed by part of a name or alias in any spelling the normaliser knows. */
export const listBrands = (ctx: Ctx, request: PageRequest & { query?: string | null }): Promise<Page<Brand>> => {
  const key = likeText(searchKey(request.query ?? ''))
  return keysetPage(
    ctx.db
      .selectFrom('brand')
      .selectAll()
      .where(ctx.readable('Brand'))
      .$if(key !== '', (query) => query.where('findKeys', 'like', `%${key}%`)),
    [{ column: 'name_zh', name: 'nameZh', direction: 'asc', type: 'text' }],
    request,
  )
}

/** The brand with its row locked. Throws NotFound. */
export const lockBrand = async (ctx: Ctx, id: string): Promise<Brand> => {
  const found = await ctx.db
    .selectFrom('brand')
    .selectAll()
    .where('id', '=', id)
    .where(ctx.readable('Brand'))
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('brand')
  return found
}

type Change = Partial<Pick<Brand, 'nameZh' | 'nameLatin' | 'aliases' | 'rightHolder' | 'goods' | 'contactSealed'>>

/** Writes what changed of a locked brand, and raises its version. */
export const updateBrand = (ctx: Ctx, found: Brand, change: Change): Promise<Brand> =>
  ctx.db
    .updateTable('brand')
    .set({
      ...change,
      findKeys: findKeysOf({ ...found, ...change }),
      version: sql<number>`version + 1`,
      updatedAt: ctx.clock.now(),
    })
    .where('id', '=', found.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** The marks of some brands, which the caller has read, by number and class. */
export const listMarksOf = (ctx: Pick<Ctx, 'db'>, brandIds: readonly string[]): Promise<BrandMark[]> =>
  ctx.db
    .selectFrom('brandMark')
    .selectAll()
    .where('brandId', '=', anyOf(brandIds))
    .orderBy('registrationNo')
    .orderBy('class')
    .execute()
