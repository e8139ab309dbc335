import { sql } from 'kysely'
import './prices-tables.ts'
import '../detection-tables.ts'
import type { Ctx } from '../../core/context.ts'
import { oneAtATime } from '../../core/one-at-a-time.ts'
import { enqueue } from '../../core/outbox.ts'
import { inTransaction } from '../../core/transaction.ts'
import { operatorsOfListings } from '../../sellers/operators-of-listings.ts'
import { newestEdition, type PriceEdition } from './live-price-ranges.ts'

/** Fewer sellers make no range: the lower quartile has to stand on three prices at least. */
export const FEWEST_SELLERS = 12
/** An offer nobody has touched for so long says nothing of today's market. */
const OFFER_DAYS = 365
/** So long a finding can be held against the figures it rests on. */
const EDITION_DAYS = 400
/** On one day the ranges are worked out again only when so many offers came or went. */
const CHANGE = 0.1
const MOST_SCREENED_AGAIN = 20_000

/**
 * Works out what brands' goods are offered at, once a day and when many offers came, and has those screened again whose
 * finding on it no longer fits. Of each operator the median of its own prices counts once, so that nobody moves a range
 * by many listings; what is flagged as counterfeit, or was confirmed so, counts for nothing.
 *
 * Far under is what lies below the lower fence of the prices' logarithms, 1.5 times the distance of the quartiles below
 * the lower one, and out of all proportion what lies below three times (Tukey, Exploratory Data Analysis, 1977); but
 * never more than half, or a quarter, of the lower quartile. Returns the new edition, undefined when none was due.
 */
export const observePrices = (ctx: Ctx): Promise<PriceEdition | undefined> =>
  oneAtATime(ctx, 'detection.prices', () => inTransaction(ctx, observe))

const observe = async (tx: Ctx): Promise<PriceEdition | undefined> => {
  const before = await newestEdition(tx)
  const offers = await countOffers(tx)
  const asOf = tx.clock.today()
  if (before?.asOf === asOf && Math.abs(offers - before.offers) <= before.offers * CHANGE) return undefined
  const edition = await tx.db
    .insertInto('priceEdition')
    .values({ asOf, offers, computedAt: tx.clock.now() })
    .returning(['id', 'asOf', 'offers'])
    .executeTakeFirstOrThrow()
  await insertRanges(tx, edition.id)
  await tx.db
    .deleteFrom('priceEdition')
    .where('computedAt', '<', new Date(tx.clock.now().getTime() - EDITION_DAYS * 86_400_000))
    .execute()
  const changed = await findChanged(tx, edition.id)
  await enqueue(
    tx,
    changed.map((subjectId) => ({ listener: 'screenListings', subjectId })),
  )
  return edition
}

const countOffers = async (ctx: Ctx): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from listing_screening where offered_fen is not null`.execute(ctx.db)
  return rows[0]!.count
}

const insertRanges = async (ctx: Ctx, editionId: string): Promise<void> => {
  const since = new Date(ctx.clock.now().getTime() - OFFER_DAYS * 86_400_000)
  await sql`
    with offer as (
      select brand_key, goods, amount, offered_fen, coalesce(operated.operator_id, listing_screening.listing_id) as who
      from listing_screening
      join (${operatorsOfListings(ctx)}) as operated on operated.listing_id = listing_screening.listing_id
      where offered_fen is not null and not flagged and operated.updated_at >= ${since}
        and not exists (select from finding where finding.listing_id = listing_screening.listing_id
          and finding.state = 'confirmed' and finding.category = 'COUNTERFEIT')
    ), by_operator as (
      select brand_key, goods, amount, who, count(*) as listings,
        percentile_disc(0.5) within group (order by offered_fen) as fen
      from offer group by brand_key, goods, amount, who
    ), ranged as (
      select brand_key, goods, amount, count(*)::int as sellers, sum(listings)::int as listings,
        percentile_disc(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by fen) as q
      from by_operator group by brand_key, goods, amount having count(*) >= ${FEWEST_SELLERS}
    )
    insert into price_range
      (edition_id, brand_key, goods, amount, sellers, listings, p05, p25, p50, p75, p95, low_fen, far_fen)
    select ${editionId}, brand_key, goods, amount, sellers, listings, q[1], q[2], q[3], q[4], q[5],
      floor(least(q[2] / 2.0, q[2] * power(q[2]::float / q[4], 1.5)))::int,
      floor(least(q[2] / 4.0, q[2] * power(q[2]::float / q[4], 3)))::int
    from ranged`.execute(ctx.db)
}

/** Those far under a range of the edition without such a finding, and those with one that waits and no longer fits. */
const findChanged = async (ctx: Ctx, editionId: string): Promise<string[]> => {
  const { rows } = await sql<{ listingId: string }>`
    select listing_screening.listing_id
    from listing_screening
    left join price_range on price_range.edition_id = ${editionId} and price_range.brand_key = listing_screening.brand_key
      and price_range.goods = listing_screening.goods and price_range.amount = listing_screening.amount
    left join finding on finding.listing_id = listing_screening.listing_id and finding.signal = 'price-below-range'
    where listing_screening.offered_fen is not null and (finding.state is null or finding.state = 'open')
      and coalesce(listing_screening.offered_fen < price_range.low_fen, false) <> (finding.state is not null)
    limit ${MOST_SCREENED_AGAIN}`.execute(ctx.db)
  return rows.map(({ listingId }) => listingId)
}
