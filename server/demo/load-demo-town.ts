import { insertBrands } from '../brands/brand-store.ts'
import type { Parts } from '../core/context.ts'
import { UnusableSetup } from '../core/errors.ts'
import { inTransaction } from '../core/transaction.ts'
import { createAuth } from '../identity/create-auth.ts'
import { plusDays } from '../law/day.ts'
import { makeContext, systemActor } from '../make-parts.ts'
import { accountKeys } from './accounts.ts'
import { BRANDS } from './brands.ts'
import { type DemoTown, describeDemoTown } from './describe-demo-town.ts'
import { enterPapers } from './enter-papers.ts'
import { fileAuthorisations, OWN_BRAND } from './file-authorisations.ts'
import { inTheirOrder } from './happening.ts'
import { isEmptyDatabase } from './is-empty-database.ts'
import { keepRegister } from './keep-register.ts'
import { joinPlatform, postPlatformReports } from './post-platform-reports.ts'
import { postTownListings } from './post-town-listings.ts'
import { registerTownSellers } from './register-town-sellers.ts'
import { settleOffices, settlePeople } from './settle-people.ts'
import { tellStories } from './tell-stories.ts'
import { type Town, townOf } from './town.ts'
import { visitMerchants } from './visit-merchants.ts'
import { instantOn } from './when.ts'
import { writeRules } from './write-rules.ts'

const REGISTERED_DAYS_AGO = 90

/**
 * Fills an empty database with a county of its own: offices, accounts, sellers, listings, a partner platform and some
 * sixty submissions of the last weeks, made by the same functions that serve requests. All of it or nothing.
 * UnusableSetup when the database is not empty. `secret` is the installation's, which seals second factors.
 */
export const loadDemoTown = async (parts: Parts, { secret }: { secret: string }): Promise<DemoTown> => {
  if (!(await isEmptyDatabase(parts)))
    throw new UnusableSetup('The demo town goes into an empty database only; this one is in use. Nothing was changed.')
  await inTransaction(makeContext(parts, systemActor), (tx) => settle({ ...parts, db: tx.db }, secret))
  return (await describeDemoTown(parts))!
}

const settle = async (parts: Parts, secret: string): Promise<void> => {
  const auth = createAuth({ ...parts, secret, publicUrl: 'http://localhost' })
  const offices = await settleOffices(parts)
  const strangers: Town = townOf(parts, new Map())
  const registeredAt = instantOn(plusDays(strangers.now.today, -REGISTERED_DAYS_AGO), '09:00')
  const brands = await insertBrands(parts, BRANDS)
  const brandId = brands.find(({ nameZh }) => nameZh === OWN_BRAND)!.id
  const sellers = await registerTownSellers(strangers.system(registeredAt))
  const attached = { offices, sellers, brandId }
  const isOfPlatform = (key: string) => key === 'partner'
  const staff = await settlePeople(
    parts,
    auth,
    attached,
    accountKeys.filter((key) => !isOfPlatform(key)),
  )
  const partnerId = await joinPlatform(parts, townOf(parts, staff))
  const others = await settlePeople(parts, auth, { ...attached, partnerId }, accountKeys.filter(isOfPlatform))
  const town = townOf(parts, new Map([...staff, ...others]))
  const happenings = [
    ...postTownListings(town, sellers),
    ...keepRegister(town, sellers),
    ...fileAuthorisations(town),
    ...writeRules(town),
    ...visitMerchants(town),
    ...enterPapers(town, sellers),
    ...postPlatformReports(parts, town),
    ...(await tellStories(town, sellers)),
  ]
  for (const { run } of inTheirOrder(happenings)) await run()
}
