import type { Listener } from './core/outbox.ts'
import { placeFindings } from './detection/place-findings.ts'
import { screenAuthorisedSellers } from './detection/screen-authorised-sellers.ts'
import { screenCopiesOfSellers } from './detection/screen-copies-of-sellers.ts'
import { screenLicensedSellers } from './detection/screen-licensed-sellers.ts'
import { screenListings } from './detection/screen-listings.ts'
import { mailSearchAlert } from './notifications/mail-search-alert.ts'
import { placeReports } from './partners/place-reports.ts'
import { listings } from './search-indexes.ts'
import { indexListings } from './sellers/index-listings.ts'
import { indexSellers } from './sellers/index-sellers.ts'
import { matchListings } from './sellers/merging/match-listings.ts'
import { matchChangedSellers } from './sellers/merging/match-sellers.ts'

/** WHO LISTENS TO WHAT. An event of a type in `on` reaches the listener after its transaction, at least once. */
export const listeners: readonly Listener[] = [
  indexSellers,
  indexListings(listings),
  { name: 'screenListings', on: ['registerListing', 'changeListing', 'addListingPicture'], handle: screenListings },
  screenCopiesOfSellers,
  screenAuthorisedSellers,
  screenLicensedSellers,
  { name: 'placeFindings', on: ['changeSeller', 'editSeller'], handle: placeFindings },
  { name: 'placeReports', on: ['changeSeller', 'editSeller'], handle: placeReports },
  matchListings,
  matchChangedSellers,
  mailSearchAlert,
]

const byEvent = new Map<string, string[]>()
for (const listener of listeners)
  for (const type of listener.on) byEvent.set(type, [...(byEvent.get(type) ?? []), listener.name])

/** The listeners of an event type, by name. */
export const listenersOf = (eventType: string): readonly string[] => byEvent.get(eventType) ?? []
