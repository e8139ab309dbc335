import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { saveSearch } from '../../server/notifications/save-search.ts'
import { postReports } from '../../server/partners/post-reports.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { findBarriers, isTooWide, openBrowser, type Screen } from '../support/browser.ts'
import { expectNone } from '../support/expect-none.ts'
import { given } from '../support/given.ts'
import { givenPartner, reportInput } from '../support/given-partner.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

type DeskPage = { role: TestRole; address: string; ready: string; act?: (page: Page) => Promise<unknown> }

let house: House
let server: OpenedServer
let browser: Browser
let pages: DeskPage[]

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  const found = await given(house).caseIn('mediation', 'mediating', { kinds: ['DISPUTE', 'LEAD'] })
  await given(house).act(found, 'intake', 'noteCase', { note: '投诉人来电催办。' })
  const partner = await givenPartner(house, '微店平台')
  await postReports(partner.ctx, [reportInput('R-1')])
  const { ids } = await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [{ sourceKey: 'bag', sellerId: found.sellerId, title: '高仿一比一老花包', text: '1:1复刻，全套包装。' }],
  })
  await saveSearch(await house.as('head'), { name: '茶行', query: '茶行', sellers: {}, alerts: true })
  // Without the search server: what it does to the pages is to say so.
  for (const id of ids) await house.system().db.deleteFrom('outbox').where('subjectId', '<>', id).execute()
  server = await openServer(house)
  browser = await openBrowser()
  const ofCase = `/desk/cases/${found.id}?queue=OFFICE`
  pages = [
    { role: 'head', address: '/desk/cases?queue=MINE', ready: 'h1[tabindex]' },
    { role: 'head', address: '/desk/cases?queue=OFFICE', ready: 'tbody tr' },
    {
      role: 'head',
      address: '/desk/cases?queue=UNASSIGNED',
      ready: 'tbody tr',
      act: async (page) => {
        await page.getByRole('checkbox').first().check()
        await page.locator('form option').nth(1).waitFor({ state: 'attached' })
      },
    },
    { role: 'head', address: '/desk/deadlines', ready: 'main table' },
    { role: 'head', address: '/desk/deadlines?month=2027-01&whose=MINE', ready: 'main table' },
    {
      role: 'supervisor',
      address: '/desk/workload?balance=1',
      ready: 'main table',
      act: async (page) => {
        await page.locator('main li [aria-expanded]').first().click()
        await page.getByRole('textbox').first().waitFor()
      },
    },
    { role: 'mediator', address: '/desk/workload', ready: 'h1[tabindex]' },
    { role: 'head', address: ofCase, ready: 'article h1' },
    { role: 'head', address: `${ofCase}&tab=submission`, ready: 'article h1' },
    { role: 'head', address: `${ofCase}&tab=evidence`, ready: 'article h1' },
    { role: 'head', address: `${ofCase}&tab=seller`, ready: 'article dl' },
    { role: 'head', address: ofCase, ready: 'article h1', act: (page) => page.keyboard.press('a') },
    { role: 'head', address: ofCase, ready: 'article h1', act: (page) => page.keyboard.press('?') },
    { role: 'head', address: ofCase, ready: 'article h1', act: (page) => page.keyboard.press('Control+k') },
    {
      role: 'head',
      address: ofCase,
      ready: 'article h1',
      act: (page) => page.locator('[aria-haspopup]').last().click(),
    },
    { role: 'head', address: '/desk/cases/01900000-0000-7000-8000-000000000000', ready: 'h1[tabindex]' },
    { role: 'head', address: '/desk/sellers', ready: 'main li' },
    { role: 'head', address: `/desk/sellers/${found.sellerId}`, ready: 'main li' },
    { role: 'head', address: '/desk/listings', ready: 'main li' },
    { role: 'head', address: `/desk/listings/${ids[0]}`, ready: 'main dl' },
    {
      role: 'head',
      address: '/desk/sellers',
      ready: 'main li',
      act: (page) => page.getByRole('button', { name: /保存这次检索|Save this search/ }).click(),
    },
    { role: 'head', address: '/desk/searches', ready: 'main li' },
    { role: 'head', address: '/desk/findings', ready: 'h1[tabindex]' },
    { role: 'head', address: '/desk/reports', ready: 'main li' },
    { role: 'administrator', address: '/desk/partners', ready: 'main li' },
    { role: 'administrator', address: '/desk/people', ready: 'main li' },
    { role: 'administrator', address: '/desk/cases?queue=MINE', ready: 'h1[tabindex]' },
    { role: 'auditor', address: '/desk/account', ready: 'main li' },
    { role: 'auditor', address: '/desk/nothing-here', ready: 'h1[tabindex]' },
    { role: 'auditor', address: '/sign-in', ready: 'h1[tabindex]' },
  ]
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

const everything = () => true
const ofCases = ({ address }: DeskPage) =>
  /^\/desk\/(cases\/|deadlines|workload)/.test(address) || /OFFICE$|UNASSIGNED$/.test(address)

const screens: Record<string, { screen: Screen; pages: (page: DeskPage) => boolean }> = {
  'a wide screen': { screen: { width: 1280 }, pages: everything },
  'a phone in English': { screen: { width: 390, language: 'en' }, pages: everything },
  'a wide dark screen in English': { screen: { width: 1280, isDark: true, language: 'en' }, pages: ofCases },
  'half a screen with large type': { screen: { width: 768, isElder: true }, pages: ofCases },
}

// Some twenty pages each, every one looked through from top to bottom.
const PATIENCE = 240_000

/** Whether a pane that is scrolled down would have to be scrolled sideways too; chips and pictures may. */
const hasCutPane = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main, main *')].some(
      (pane) =>
        /auto|scroll/.test(getComputedStyle(pane).overflowY) &&
        pane.closest('search, dialog, textarea') === null &&
        pane.scrollWidth > pane.clientWidth,
    ),
  )

const lookAt = async (page: Page, { address, ready, act }: DeskPage): Promise<string[]> => {
  await page.goto(address)
  await page.locator(ready).first().waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await act?.(page)
  const title = await page.title()
  const [heading = ''] = await page.locator('h1').allInnerTexts()
  const firstWord = heading.trim().split(/\s/)[0]!
  return [
    ...(await findBarriers(page)),
    ...((await isTooWide(page)) || (await hasCutPane(page)) ? ['wider than the screen'] : []),
    ...(title.includes(firstWord) && title.endsWith(' · 微监') ? [] : [`its title is "${title}"`]),
  ].map((problem) => `${address}: ${problem}`)
}

describe('the pages of the desk', () => {
  for (const [name, { screen, pages: wanted }] of Object.entries(screens))
    it(
      `have no barrier and fit on ${name}`,
      async () => {
        const problems: string[] = []
        for (const [role, list] of Map.groupBy(pages.filter(wanted), (one) => one.role)) {
          const officer = await newOfficer(browser, server, role, screen)
          const page = await officer.newPage()
          for (const one of list) problems.push(...(await lookAt(page, one)))
          await officer.close()
        }
        expectNone(problems, 'Whoever works here all day may use a reader, a keyboard, large type or half a screen.')
      },
      PATIENCE,
    )
})

describe('a page whose script is on its way', () => {
  it('has a heading and its distance to the edge', async () => {
    const visitor = await newOfficer(browser, server, 'head', { width: 390 })
    const page = await visitor.newPage()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/assets\/sellers-page-.*\.js$/, async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/desk/sellers')
    const waiting = page.locator('main h1', { hasText: '正在打开' })
    await waiting.waitFor({ state: 'attached' })
    const bar = await page.locator('main [aria-hidden=true]').first().boundingBox()
    expect(bar!.x).toBeGreaterThanOrEqual(16)
    expect(await findBarriers(page)).toEqual([])
    release()
    await page.locator('main h1[tabindex]').waitFor()
    await visitor.close()
  })
})
