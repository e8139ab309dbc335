import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { findBarriers, isTooWide, openBrowser, type Screen } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'
import { picture } from '../support/picture.ts'

let house: House
let server: OpenedServer
let browser: Browser
let caseId: string
let otherNumber: string
let aloneId: string

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  const narrative = '在直播间买的羊绒围巾收到后大面积掉毛起球，吊牌成分与宣传不一致，客服拒绝退款。'
  const open = (shopName: string, told: string) =>
    given(house).opened('mediation', { seller: { shopName }, narrative: told })
  caseId = (await open('围巾一店', narrative)).id
  otherNumber = (await open('围巾二店', `朋友推荐，${narrative}`)).number
  aloneId = (await open('健身会馆', '退费被扣掉一半手续费，合同里没有写。')).id
  server = await openServer(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

const openAs = async (role: TestRole, address: string, screen: Screen) => {
  const page = await (await newOfficer(browser, server, role, screen)).newPage()
  await page.goto(address)
  return page
}

describe('similar cases beside a case', () => {
  it('stand in a tab of their own with why and the common words marked, or say that there are none', async () => {
    for (const screen of [{ width: 1280 }, { width: 390 }, { width: 390, language: 'en' as const }]) {
      const page = await openAs('intake', `/desk/cases/${caseId}?tab=similar`, screen)
      await page.getByRole('link', { name: otherNumber }).waitFor()
      await page.getByText('language' in screen ? 'Like words' : '内容用词相近', { exact: true }).waitFor()
      await page.locator('mark', { hasText: '羊绒围巾' }).first().waitFor()
      expect(await findBarriers(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await picture(page, `similar-cases-${'language' in screen ? 'en' : 'zh'}-${screen.width}`)
      await page.context().close()
    }
    const page = await openAs('mediator', `/desk/cases/${aloneId}?tab=similar`, { width: 1280 })
    await page.getByText('没有相似案件').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.context().close()
  })
})
