import './brands-tables.ts'
import type { Ctx } from '../core/context.ts'
import { Duplicate, Forbidden, InvalidInput } from '../core/errors.ts'
import { appendFirstEvents } from '../core/event-log.ts'
import { inTransaction } from '../core/transaction.ts'
import { validate } from '../core/validate.ts'
import { say } from '../core/words.ts'
import { type BrandIdentity, brandIdentity } from './brand-input.ts'
import { type Brand, insertBrands, updateBrand } from './brand-store.ts'

/**
 * Puts a brand on the register with its marks. A place on it is no licence and says nothing of quality. Forbidden,
 * InvalidInput, Duplicate when the name is there already.
 */
export const registerBrand = async (ctx: Ctx, raw: unknown): Promise<Brand> => {
  if (!ctx.can('edit', 'Brand')) throw new Forbidden('registerBrand')
  const { marks, ...identity } = validate(ctx.locale, brandIdentity, raw)
  return inTransaction(ctx, async (tx) => {
    const [made] = await insertBrands(tx, [identity])
    if (!made) await refuseKnownName(tx, identity.nameZh)
    const brand = await updateBrand(tx, made!, { rightHolder: identity.rightHolder })
    await keepMarks(tx, brand.id, marks)
    await appendFirstEvents(tx, [
      { subjectType: 'Brand', subjectId: brand.id, type: 'registerBrand', data: { ...identity, marks } },
    ])
    return brand
  })
}

const TAKEN = {
  zh: '这个名称已经登记在别的品牌下',
  en: 'Another brand is registered under this name.',
}

/** Throws Duplicate. */
export const refuseKnownName = async (ctx: Ctx, nameZh: string): Promise<never> => {
  const known = await ctx.db.selectFrom('brand').select('id').where('nameZh', '=', nameZh).executeTakeFirst()
  throw new Duplicate(say(TAKEN, ctx.locale), known?.id)
}

const NOT_FREE = {
  zh: '这个注册号在该类别已经登记在别的品牌下，请核对商标注册证',
  en: 'This registration stands at another brand in that class. Check the certificate.',
}
const TWICE = { zh: '同一注册号和类别写了两次', en: 'The same number and class stand here twice.' }

/** Makes these the marks of a brand, in the caller's transaction. InvalidInput at the first that is another's or twice. */
export const keepMarks = async (ctx: Ctx, brandId: string, marks: BrandIdentity['marks']): Promise<void> => {
  const refuse = (index: number, words: typeof TWICE): never => {
    throw new InvalidInput([{ path: `marks.${index}.registrationNo`, message: say(words, ctx.locale) }])
  }
  const keyOf = (mark: { registrationNo: string; class: number }) => `${mark.registrationNo} ${mark.class}`
  const keys = marks.map(keyOf)
  const twice = keys.findIndex((key, index) => keys.indexOf(key) < index)
  if (twice >= 0) refuse(twice, TWICE)
  await ctx.db.deleteFrom('brandMark').where('brandId', '=', brandId).execute()
  if (marks.length === 0) return
  const kept = await ctx.db
    .insertInto('brandMark')
    .values(marks.map((mark) => ({ ...mark, brandId })))
    .onConflict((conflict) => conflict.columns(['registrationNo', 'class']).doNothing())
    .returningAll()
    .execute()
  const keptKeys = new Set(kept.map(keyOf))
  const refused = keys.findIndex((key) => !keptKeys.has(key))
  if (refused >= 0) refuse(refused, NOT_FREE)
}
