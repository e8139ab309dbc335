import { afterAll, beforeAll } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, type Screen } from './browser.ts'
import { type House, openHouse } from './house.ts'
import { newOfficer } from './officer.ts'
import { type OpenedServer, openServer } from './open-server.ts'
import type { Neighbour, TestRole } from './people.ts'

export type Desk = {
  house: House
  server: OpenedServer
  browser: Browser
  /** A page of this person's own browser, signed in; the same one each time for the same screen. */
  pageOf(role: TestRole | Neighbour, screen?: Screen): Promise<Page>
}

/** A house with its server and a real browser, opened before the tests of a file and closed after them. */
export const givenDesk = (options: Parameters<typeof openHouse>[0] = {}): Desk => {
  const opened = new Map<string, { context: BrowserContext; page: Page }>()
  const desk = {
    pageOf: async (role, screen = { width: 1280 }) => {
      const key = JSON.stringify([role, screen])
      const known = opened.get(key)
      if (known) return known.page
      const context = await newOfficer(desk.browser, desk.server, role, screen)
      const page = await context.newPage()
      opened.set(key, { context, page })
      return page
    },
  } as Desk
  beforeAll(async () => {
    desk.house = await openHouse({ limitScale: 50, ...options })
    desk.server = await openServer(desk.house)
    desk.browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await desk.browser?.close()
    await desk.server?.close()
    await desk.house?.close()
  })
  return desk
}
