import { confirmFinding, dismissFinding } from '../detection/decide-finding.ts'
import { findFindingsByListings } from '../detection/finding-store.ts'
import { screenListings } from '../detection/screen-listings.ts'
import { plusDays } from '../law/day.ts'
import { type KeyedListing, upsertListingsBulk } from '../sellers/upsert-listings-bulk.ts'
import type { AccountKey } from './accounts.ts'
import { asOfficerOf } from './as-officer-of.ts'
import type { Happening } from './happening.ts'
import { readRows } from './read-rows.ts'
import { TOWN_SOURCE } from './register-town-sellers.ts'
import type { Town } from './town.ts'
import { instantOn, officeInstant } from './when.ts'

export type ListingLine = {
  seller: string
  title: string
  text: string
  brand?: string
  yuan?: number
  /** What an officer made of the finding, and why. */
  verdict?: 'confirmed' | 'dismissed'
  reason?: string
}

/** They appear over the last weeks: every sixth line on the same day. */
const DAYS_AGO = [41, 33, 26, 18, 11, 4]
const DECIDED_AFTER_DAYS = 2

/** What the sellers offer: listed, screened, and partly looked at by an officer. */
export const postTownListings = (town: Town, sellers: ReadonlyMap<string, string>): Happening[] => {
  const lines = readRows<ListingLine>('listings').map((line, place) => ({ ...line, sourceKey: `listing-${place + 1}` }))
  return DAYS_AGO.flatMap((daysAgo, turn) => {
    const day = plusDays(town.now.today, -daysAgo)
    const listedAt = instantOn(day, '08:30')
    const posted = lines.filter((_, place) => place % DAYS_AGO.length === turn)
    const idOf = new Map<string, string>()
    const list = async () => {
      const rows = posted.map((line) => rowOf(line, sellers))
      const { ids } = await upsertListingsBulk(town.system(listedAt), { source: TOWN_SOURCE, rows })
      for (const [i, { sourceKey }] of posted.entries()) idOf.set(sourceKey, ids[i]!)
      await screenListings(town.system(listedAt), ids)
    }
    const verdicts = posted
      .filter(({ verdict }) => verdict)
      .map((line, place): Happening => {
        const wanted = { day: plusDays(day, DECIDED_AFTER_DAYS), at: `${10 + (place % 6)}:${20 + place}` }
        const at = officeInstant(wanted, { earliest: listedAt, today: town.now.today })
        const account = place % 2 === 0 ? 'investigator' : 'intake'
        return { at, run: async () => decide(town, { account, at }, { ...line, listingId: idOf.get(line.sourceKey)! }) }
      })
    return [{ at: listedAt, run: list }, ...verdicts]
  })
}

const rowOf = (line: ListingLine & { sourceKey: string }, sellers: ReadonlyMap<string, string>): KeyedListing => ({
  sourceKey: line.sourceKey,
  sellerId: sellers.get(line.seller)!,
  title: line.title,
  text: line.text,
  brand: line.brand,
  priceFen: line.yuan === undefined ? null : Math.round(line.yuan * 100),
  url: `https://${line.seller}.shop.example/item/${line.sourceKey}`,
})

/** Decides the strongest finding of a listing. */
const decide = async (
  town: Town,
  by: { account: AccountKey; at: Date },
  { listingId, verdict, reason }: ListingLine & { listingId: string },
) => {
  const [finding] = await findFindingsByListings(town.system(by.at), [listingId])
  if (!finding) throw new Error(`Nothing was found in the listing that was to be ${verdict}: ${reason}`)
  const work = verdict === 'confirmed' ? confirmFinding : dismissFinding
  return work(await asOfficerOf(town, finding.authorityId, by), { findingId: finding.id, reason: reason! })
}
