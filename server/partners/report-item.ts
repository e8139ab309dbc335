import { z } from 'zod'
import { findCategory } from '../complaints/categories/index.ts'
import type { Ctx } from '../core/context.ts'
import { sha256 } from '../core/crypto.ts'
import { type FieldProblem, InvalidInput } from '../core/errors.ts'
import { inBoth, text, validate } from '../core/validate.ts'
import { say } from '../core/words.ts'
import { creditCodeText } from '../sellers/checked-texts.ts'

/** Most listings, and most evidence links, of one report. */
export const MOST_LISTINGS = 20
export const MOST_LINKS = 20

/** Most pictures of one listing in one report. */
export const MOST_LISTING_PICTURES = 5

const given = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

const missing = { error: inBoth({ zh: '请填写', en: 'Required.' }) }

const needed = (max: number) => z.preprocess((value) => value ?? '', text(max, 1))

const key = () =>
  needed(100).refine((value) => value === '' || /^[^\s\p{Cc}]+$/u.test(value), {
    error: inBoth({ zh: '不能含有空格', en: 'Write it without spaces.' }),
  })

const isWebAddress = (value: string) => /^https?:\/\//i.test(value) && URL.canParse(value)

const link = () =>
  text(500, 1).refine(isWebAddress, {
    error: inBoth({
      zh: '请填写完整网址，以 http:// 或 https:// 开头',
      en: 'Write a full address that begins with http:// or https://.',
    }),
  })

/** The database knows no year 0; nothing that can still be pursued is as old as this either. */
const EARLIEST = '1900-01-01'

const noSuchDay = { zh: '日期须在 1900 年之后，且不晚于今天', en: 'Write a day from 1900 on that is not after today.' }

const twice = { zh: '同一线索中重复出现', en: 'Appears twice in this report.' }

const listingSchema = z.strictObject({
  externalId: key(),
  title: needed(200),
  text: given(text(5_000)),
  brand: given(text(100)),
  priceFen: given(z.int().min(0).max(2_000_000_000)),
  url: given(link()),
  // Left out rather than empty: what was kept before there were pictures keeps its hash.
  pictures: z
    .array(text(64, 1))
    .max(MOST_LISTING_PICTURES)
    .nullish()
    .transform((uploadIds) => (uploadIds?.length ? uploadIds : undefined))
    .optional(),
})

const sellerSchema = z.strictObject({
  externalId: given(key()),
  name: needed(100),
  wechatId: given(text(60)),
  phone: given(text(30)),
  shopName: given(text(100)),
  link: given(link()),
  creditCode: given(creditCodeText),
})

const itemSchema = z.strictObject({
  externalId: key(),
  category: z.preprocess(
    (value) => value ?? '',
    z.string().refine((name) => findCategory(name) !== undefined, {
      error: inBoth({
        zh: '没有这个类别，可用的类别见 categories 查询',
        en: 'There is no such category. The query `categories` lists them.',
      }),
    }),
  ),
  text: needed(3_000),
  seller: sellerSchema.nullish().transform((seller, issues) => {
    if (seller) return seller
    issues.addIssue({ code: 'custom', message: missing.error })
    return z.NEVER
  }),
  listings: z
    .array(listingSchema)
    .max(MOST_LISTINGS)
    .superRefine((listings, issues) => {
      const seen = new Set<string>()
      for (const [place, { externalId }] of listings.entries()) {
        if (seen.has(externalId))
          issues.addIssue({ code: 'custom', path: [place, 'externalId'], message: inBoth(twice) })
        seen.add(externalId)
      }
    })
    .nullish()
    .transform((listings) => listings ?? []),
  evidenceLinks: z
    .array(link())
    .max(MOST_LINKS)
    .nullish()
    .transform((links) => links ?? []),
  occurredOn: given(z.iso.date()),
})

export type ReportItem = z.output<typeof itemSchema>
export type ToldReportSeller = z.output<typeof sellerSchema>
export type ToldListing = z.output<typeof listingSchema>

/** A report that can be kept, and what a repetition of it is known by. */
export type GoodItem = { item: ReportItem; bodyHash: string }

export type ReadItem = (GoodItem & { fields?: undefined }) | { item?: undefined; fields: readonly FieldProblem[] }

/** One report as it was told, checked, with the hash by which a repetition is known; or every field that is wrong. */
export const readReportItem = (ctx: Pick<Ctx, 'locale'>, today: string, raw: unknown): ReadItem => {
  try {
    const item = validate(ctx.locale, itemSchema, raw)
    if (item.occurredOn && (item.occurredOn > today || item.occurredOn < EARLIEST))
      return { fields: [{ path: 'occurredOn', message: say(noSuchDay, ctx.locale) }] }
    // The schema puts the keys in its own order, so the same content always gives the same text.
    return { item, bodyHash: sha256(JSON.stringify(item)) }
  } catch (error) {
    if (error instanceof InvalidInput) return { fields: error.fields }
    throw error
  }
}
