import { findCategory } from '../server/complaints/categories/index.ts'
import type { Ctx } from '../server/core/context.ts'
import { say, type Words } from '../server/core/words.ts'
import { riskWords } from '../server/detection/risks.ts'
import { findAuthoritiesByIds } from '../server/identity/authority-store.ts'
import { findDivisionsOn } from '../server/identity/division-store.ts'
import { accountPlatformWords } from '../server/sellers/account-platforms.ts'
import type { FacetCount } from '../server/sellers/count-facets.ts'
import { realNameLevelWords } from '../server/sellers/real-name-levels.ts'
import { attentionWords } from '../server/sellers/register/attentions.ts'
import { sellerKindWords } from '../server/sellers/seller-kinds.ts'
import { findSellersByIds } from '../server/sellers/seller-store.ts'
import { builder } from './builder.ts'

type Value = { value: string; label: string; count: number }
type Told = { name: string; label: string; isEstimate: boolean; values: Value[] }
type Labels = (ctx: Ctx, values: readonly string[]) => Promise<Map<string, string>> | Map<string, string>
/** What a facet is called, what its values are called, and how the filter wants them. */
export type Telling = { words: Words; labels: Labels; asked?: (value: string) => string }

export const inWords =
  (words: Record<string, Words>): Labels =>
  (ctx, values) =>
    new Map(values.flatMap((value) => (words[value] ? [[value, say(words[value], ctx.locale)] as const] : [])))

const tellings: Record<string, Telling> = {
  kind: { words: { zh: '主体类型', en: 'Kind' }, labels: inWords(sellerKindWords) },
  realNameLevel: {
    words: { zh: '实名程度', en: 'Real-name level' },
    labels: inWords(realNameLevelWords),
    asked: (value) => value.toUpperCase(),
  },
  divisionCode: {
    words: { zh: '行政区划', en: 'Division' },
    labels: async (ctx, codes) => {
      const divisions = await findDivisionsOn(ctx, codes, ctx.clock.today())
      return new Map(divisions.map(({ code, name }) => [code, name]))
    },
  },
  platform: { words: { zh: '经营平台', en: 'Platform' }, labels: inWords(accountPlatformWords) },
  risk: { words: { zh: '风险线索', en: 'Risk' }, labels: inWords(riskWords) },
  attention: { words: { zh: '需要关注', en: 'Attention' }, labels: inWords(attentionWords) },
  category: {
    words: { zh: '案件类别', en: 'Category of its cases' },
    labels: (ctx, names) =>
      new Map(names.flatMap((name) => [[name, say(findCategory(name)?.words ?? { zh: name, en: name }, ctx.locale)]])),
  },
  authority: {
    words: { zh: '承办机关', en: 'Office' },
    labels: async (ctx, ids) => new Map((await findAuthoritiesByIds(ctx, ids)).map(({ id, name }) => [id, name])),
  },
  brand: { words: { zh: '标称品牌', en: 'Brand' }, labels: () => new Map() },
  source: { words: { zh: '数据来源', en: 'Source' }, labels: () => new Map() },
  flagged: {
    words: { zh: '监测结果', en: 'Screening' },
    labels: inWords({ true: { zh: '已标记', en: 'Flagged' }, false: { zh: '未标记', en: 'Not flagged' } }),
  },
  sellerId: {
    words: { zh: '商家', en: 'Seller' },
    labels: async (ctx, ids) => new Map((await findSellersByIds(ctx, ids)).map(({ id, name }) => [id, name])),
  },
}

/**
 * The counts, each facet with its values as a page shows them and as the filter takes them. `special`: facets of one list
 * alone, or those it means something else by.
 */
export const tellFacets = (
  ctx: Ctx,
  counts: readonly FacetCount[],
  special: Readonly<Record<string, Telling>> = {},
): Promise<Told[]> =>
  Promise.all(
    [...Map.groupBy(counts, ({ facet }) => facet)].map(async ([name, own]) => {
      const { words, labels, asked = (value: string) => value } = (special[name] ?? tellings[name])!
      const known = await labels(
        ctx,
        own.map(({ value }) => value),
      )
      return {
        name,
        label: say(words, ctx.locale),
        isEstimate: own.some(({ isEstimate }) => isEstimate === true),
        values: own.map(({ value, count }) => ({ value: asked(value), label: known.get(value) ?? value, count })),
      }
    }),
  )

const FacetValueRef = builder.objectRef<Value>('FacetValue').implement({
  description: 'One value of a facet, and how many have it.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As the filter takes it.' }),
    label: t.exposeString('label', { description: 'The same, to show.' }),
    count: t.exposeInt('count', {
      description:
        'How many hits have it, whatever else is chosen kept; of the first thousand hits where the facet is an estimate.',
    }),
  }),
})

export const FacetRef = builder.objectRef<Told>('Facet').implement({
  description: 'Something a list can be narrowed by: the commonest 50 values with their counts.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The field of the filter.' }),
    label: t.exposeString('label', { description: 'The same, to show.' }),
    isEstimate: t.exposeBoolean('isEstimate', {
      description: 'Whether there are more than a thousand hits and its counts are out of the first thousand.',
    }),
    values: t.field({
      type: [FacetValueRef],
      description: 'The commonest first.',
      complexity: { field: 0, multiplier: 5 },
      resolve: ({ values }) => values,
    }),
  }),
})
