import { createPerson } from '../../../server/identity/create-person.ts'
import { createApiKey } from '../../../server/partners/create-api-key.ts'
import { revokeApiKey } from '../../../server/partners/revoke-api-key.ts'
import type { GivenPartner } from '../given-partner.ts'
import type { House } from '../house.ts'
import type { OpenedServer, Sender } from '../open-server.ts'
import { PASSWORD, PEOPLE, type TestRole } from '../people.ts'
import { CALLERS, type Caller, type Home } from './callers.ts'

export type Platforms = { platform: GivenPartner; otherPlatform: GivenPartner }

/** A caller who can call: how, and as which person of the town. */
export type Settled = { caller: Caller; sender: Sender; personId?: string }

export const officesOf = ({ town }: House): Record<Home, string> => ({
  county: town.countyId,
  station: town.stationId,
  nextDoor: town.otherCountyId,
  city: town.cityId,
})

const isFixed = (name: string): name is TestRole => name in PEOPLE

/** Makes every caller of the matrix, signs them in through the door, or gives them their key. */
export const settleCallers = async (
  house: House,
  server: OpenedServer,
  given: Platforms & { sellerId: string; brandId: string },
): Promise<Settled[]> => {
  const settled: Settled[] = []
  for (const [at, caller] of CALLERS.entries())
    if (caller.kind === 'person') settled.push(await settlePerson(house, server, caller, { at, ...given }))
    else if (caller.kind === 'nobody') settled.push({ caller, sender: {} })
    else settled.push({ caller, sender: { key: await makeKey(house, caller, given) } })
  return settled
}

const settlePerson = async (
  house: House,
  server: OpenedServer,
  caller: Caller,
  { at, sellerId, brandId }: { at: number; sellerId: string; brandId: string },
): Promise<Settled> => {
  const { name, roles, home } = caller
  if (isFixed(name)) return { caller, sender: { cookie: await server.signIn(name) }, personId: house.town.ids[name] }
  const email = `caller-${at}@example.test`
  const personId = await createPerson(house.parts, house.auth, {
    name: `${name}`,
    email,
    password: PASSWORD,
    roles,
    authorityId: home ? officesOf(house)[home] : null,
    sellerId: caller.owns === 'seller' ? sellerId : null,
    brandId: caller.owns === 'brand' ? brandId : null,
  })
  return { caller, sender: { cookie: await server.signInAs(email) }, personId }
}

const makeKey = async (house: House, caller: Caller, platforms: Platforms): Promise<string> => {
  const { partner } = caller.owns === 'otherPlatform' ? platforms.otherPlatform : platforms.platform
  const administrator = await house.as('administrator')
  const { apiKey, secret } = await createApiKey(administrator, {
    partnerId: partner.id,
    name: caller.name,
    scopes: [...(caller.scopes ?? ['reports:read', 'reports:write'])],
  })
  if (caller.kind === 'refusedKey') await revokeApiKey(administrator, { apiKeyId: apiKey.id })
  return secret
}
