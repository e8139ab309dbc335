import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findBarriers, isTooWide, openBrowser } from '../support/browser.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'
import { picture } from '../support/picture.ts'

let house: House
let server: OpenedServer
let browser: Browser
let officer: BrowserContext
let page: Page
let agent: string

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  await givenSeller(house, { name: '云岭总代' })
  agent = await givenSeller(house, { name: '小满代理' })
  await house.settle()
  server = await openServer(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})
afterEach(async () => officer?.close())

const openAs = async (role: TestRole, address: string) => {
  officer = await newOfficer(browser, server, role)
  page = await officer.newPage()
  await page.goto(address)
}

describe('links of upline and downline', () => {
  it('are recorded on the seller’s page, refused as a ring, and ended with day and reason', async () => {
    await openAs('intake', `/desk/sellers/${agent}`)
    const record = async (place: string) => {
      await page.getByRole('button', { name: '登记上下级关系' }).click()
      await page.getByLabel(place).check()
      await page.getByLabel('另一方', { exact: true }).fill('云岭总代')
      await page.getByRole('listbox').getByRole('option').first().click()
      await page.getByLabel('来源').fill('返利表截图')
    }
    await record('另一方是它的上级')
    await page.getByLabel('自哪一天起').fill('2026-03-01')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('返利表截图').waitFor()
    await record('另一方是它的下级')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('上下级不能成环').waitFor()
    await picture(page, 'seller-links-zh-1280')
    expect(await findBarriers(page)).toEqual([])
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await isTooWide(page)).toBe(false)
    await picture(page, 'seller-links-zh-390')
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByRole('button', { name: '结束关系' }).click()
    await page.getByLabel('结束之日').fill('2026-11-20')
    await page.getByLabel('理由').fill('已退出代理')
    await page.getByRole('button', { name: '结束关系' }).click()
    await page.getByText('没有登记上下级关系').waitFor()
    const [kept] = await house.parts.db.selectFrom('sellerLink').selectAll().execute()
    expect(kept).toMatchObject({ sinceOn: '2026-03-01', endedOn: '2026-11-20', endReason: '已退出代理' })
  })

  it('are read, not changed, by who only oversees', async () => {
    await openAs('auditor', `/desk/sellers/${agent}`)
    await page.getByRole('heading', { name: '上下级关系' }).waitFor()
    expect(await page.getByRole('button', { name: '登记上下级关系' }).count()).toBe(0)
  })
})
