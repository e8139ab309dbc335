import { say } from '../server/core/words.ts'
import { goodsKinds } from '../server/detection/prices/goods-kinds.ts'
import { findPriceEdition, listRanges } from '../server/detection/prices/list-ranges.ts'
import type { PriceEdition } from '../server/detection/prices/live-price-ranges.ts'
import type { PriceRange } from '../server/detection/prices/price-range.ts'
import { builder } from './builder.ts'
import { connectionOf, pageArgs, pageComplexity } from './connection.ts'
import { MoneyRef } from './shared.ts'

const EditionRef = builder.objectRef<PriceEdition>('PriceEdition').implement({
  description: 'When the ranges were worked out that prices are held against now.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'Date', description: 'The day (Asia/Shanghai).' }),
    offers: t.exposeInt('offers', {
      description: 'Offers of one brand’s goods at one price there were; many are too few of a kind for a range.',
    }),
  }),
})

const PriceRangeRef = builder.objectRef<PriceRange>('PriceRange')

const money = (read: (range: PriceRange) => number) => (range: PriceRange) => ({ fen: read(range) })

PriceRangeRef.implement({
  description:
    'What one brand’s goods of a kind are offered at, one price for each operator (the median of its own), where at least 12 offer them. Quantiles are prices that stood there.',
  fields: (t) => ({
    brand: t.exposeString('brandKey', { description: 'The brand, as our normaliser writes its name.' }),
    goods: t.exposeString('goods', { description: 'The kind of goods.' }),
    goodsLabel: t.string({
      description: 'The same, to show.',
      resolve: ({ goods }, _args, ctx) => say(goodsKinds[goods], ctx.locale),
    }),
    amount: t.string({
      nullable: true,
      description: 'The amount in one piece, such as 50ml; null where none is stated.',
      resolve: ({ amount }) => amount || null,
    }),
    sellers: t.exposeInt('sellers', { description: 'Operators that offer them.' }),
    listings: t.exposeInt('listings', { description: 'Their listings.' }),
    p05: t.field({ type: MoneyRef, description: '5 % ask this or less.', resolve: money(({ p05 }) => p05) }),
    p25: t.field({ type: MoneyRef, description: 'The lower quartile.', resolve: money(({ p25 }) => p25) }),
    p50: t.field({ type: MoneyRef, description: 'The median.', resolve: money(({ p50 }) => p50) }),
    p75: t.field({ type: MoneyRef, description: 'The upper quartile.', resolve: money(({ p75 }) => p75) }),
    p95: t.field({ type: MoneyRef, description: '95 % ask this or less.', resolve: money(({ p95 }) => p95) }),
    low: t.field({
      type: MoneyRef,
      description: 'Below this a price is far under the range (price-below-range).',
      resolve: money(({ lowFen }) => lowFen),
    }),
    far: t.field({
      type: MoneyRef,
      description: 'Below this it is out of all proportion.',
      resolve: money(({ farFen }) => farFen),
    }),
  }),
})

const PriceRangeConnection = connectionOf<PriceRange>('PriceRange', PriceRangeRef)

builder.queryFields((t) => ({
  priceEdition: t.field({
    type: EditionRef,
    nullable: true,
    description: 'The edition of the ranges in use; null before the first. For who may see the rules.',
    resolve: async (_root, _args, ctx) => (await findPriceEdition(ctx)) ?? null,
  }),
  priceRanges: t.field({
    type: PriceRangeConnection,
    description:
      'The ranges in use, by brand, kind and amount. Worked out once a day from the register’s own listings. For who may see the rules.',
    args: {
      ...pageArgs,
      brand: t.arg.string({ description: 'How the brand’s name begins, at most 100 characters.' }),
    },
    complexity: pageComplexity,
    resolve: (_root, args, ctx) => listRanges(ctx, args),
  }),
}))
