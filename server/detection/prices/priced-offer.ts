import { normalise } from '../../sellers/text/normalise.ts'
import type { KnownBrand } from '../known-brands.ts'
import type { Topic } from '../lexicon/topics.ts'
import type { Reading } from '../reading.ts'
import type { Span } from '../signal.ts'
import { amountOf, goodsKindOf } from './goods-kinds.ts'
import type { PricedGoods } from './price-range.ts'

/** A listing as an offer of one brand's goods at one price, in integer fen. */
export type PricedOffer = PricedGoods & { brand: string; fen: number }

/** Not an offer of the brand's own new goods, whatever it costs. */
const others: readonly Topic[] = ['used', 'part', 'model', 'publication', 'software', 'job', 'buyer', 'report']
/** What is asked for is not the price of a whole piece. */
const noPrice =
  /定金|订金|预付|运费|邮费|补差|差价|尾款|小样|中样|分装|试用装|试用|旅行装|体验装|空瓶|空盒|租赁|出租|代购费|鉴定费|洗护/u

/** The offer that a listing makes; undefined where brand, goods or price cannot be told for certain. Pure. */
export const pricedOfferOf = (reading: Reading): PricedOffer | undefined => {
  const { listing, topics, words } = reading
  const fen = listing.priceFen
  if (!fen || fen < 0 || others.some((topic) => topics.has(topic)) || noPrice.test(words)) return undefined
  const brand = onlyBrand(reading)
  if (!brand) return undefined
  const about = reading.fields[0]?.normalised.text ?? ''
  const goods = goodsKindOf(about)
  return goods && { brand: brand.names[0]!, brandKey: brandKeyOf(brand), goods, amount: amountOf(about, goods), fen }
}

export const brandKeyOf = (brand: KnownBrand): string => normalise(brand.names[0]!).text

/** The brand stated, else the one brand named. */
const onlyBrand = ({ statedBrand, brands }: Reading): KnownBrand | undefined => {
  if (statedBrand) return statedBrand
  const named = new Map(brands.filter(({ as }) => as === 'name').map(({ brand }) => [brandKeyOf(brand), brand]))
  return named.size === 1 ? [...named.values()][0] : undefined
}

const saidAmount = /(?:¥|￥|\$)?\s?\d[\d,]*(?:\.\d{1,2})?\s?(?:元|块|圆)?/gu

/**
 * The price where the listing's own words say it, else the price it was given with, as a span of its own field. Figures
 * alone count only with a sign or a unit of money beside them.
 */
export const priceSpans = ({ listing }: Reading): Span[] => {
  const yuan = (listing.priceFen ?? 0) / 100
  const said = (['title', 'text'] as const).flatMap((field) =>
    [...(listing[field] ?? '').matchAll(saidAmount)]
      .filter(([match]) => /[¥￥元块圆]/u.test(match) && Number(match.replace(/[^\d.]/gu, '')) === yuan)
      .map(({ index, 0: match }) => ({ field, start: index, end: index + match.length, text: match })),
  )
  const text = `${yuan}`
  return said.length > 0 ? said : [{ field: 'price', start: 0, end: text.length, text }]
}
