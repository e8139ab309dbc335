import { afterAll, beforeAll } from '@jest/globals'
import { type House, openHouse } from './house.ts'
import { type OpenedServer, openServer } from './open-server.ts'
import type { Neighbour, TestRole } from './people.ts'

export type Town = {
  house: House
  server: OpenedServer
  /** The cookie of this person, signed in the first time it is asked for. */
  cookieOf(role: TestRole | Neighbour): Promise<string>
}

/** A house with its server, opened before the tests of a file and closed after them. */
export const givenServer = (options: Parameters<typeof openHouse>[0] = {}): Town => {
  const cookies = new Map<string, Promise<string>>()
  const town = {
    cookieOf: (role) => {
      const cookie = cookies.get(role) ?? town.server.signIn(role)
      cookies.set(role, cookie)
      return cookie
    },
  } as Town
  beforeAll(async () => {
    town.house = await openHouse(options)
    town.server = await openServer(town.house)
  })
  afterAll(async () => {
    await town.server?.close()
    await town.house?.close()
  })
  return town
}
