import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { linkSellers } from '../../server/sellers/merging/link-sellers.ts'
import { findBarriers, isTooWide, openBrowser, type Screen } from '../support/browser.ts'
import { given } from '../support/given.ts'
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
let middle: string
let caseNumber: string

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  const [top, low] = [await givenSeller(house, { name: '云岭总代' }), await givenSeller(house, { name: '小满代理' })]
  middle = await givenSeller(house, { name: '溪边一级' })
  const intake = await house.as('intake')
  await linkSellers(intake, { uplineId: top, downlineId: middle, note: '返利表写着下级业绩提成' })
  await linkSellers(intake, { uplineId: middle, downlineId: low, note: '代理群截图' })
  const told = await given(house).opened('mediation', {
    sellerId: middle,
    seller: {},
    narrative: '对方说要先交入门费六千元才能做代理，现在不肯退。',
  })
  caseNumber = told.number
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

const openAs = async (role: TestRole, address: string, screen: Screen = { width: 1280 }) => {
  officer = await newOfficer(browser, server, role, screen)
  page = await officer.newPage()
  await page.goto(address)
}

describe('the page of a chain', () => {
  it('is reached from the seller, shows levels and each element with its smallest part or what is lacking', async () => {
    await openAs('intake', `/desk/sellers/${middle}`)
    await page.getByRole('link', { name: '查看所在链条和传销三要素' }).click()
    await page.getByRole('heading', { name: '溪边一级的上下级链条' }).waitFor()
    await page.getByText('是否构成传销，由办案人员依法认定').waitFor()
    await page.getByRole('rowheader', { name: '第2层（该商家）' }).waitFor()
    expect(await page.getByText('材料有所显示，待核查').count()).toBe(2)
    expect(await page.getByText('未显示', { exact: true }).count()).toBe(1)
    await page.getByText('入门费', { exact: true }).waitFor()
    await page.getByRole('link', { name: `案件 ${caseNumber}` }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await picture(page, 'seller-chain-zh-1280')
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await isTooWide(page)).toBe(false)
    await picture(page, 'seller-chain-zh-390')
  })

  it('reads as well in English on a narrow screen', async () => {
    await openAs('intake', `/desk/sellers/${middle}/chain`, { width: 390, language: 'en' })
    await page.getByRole('heading', { name: 'The chain of 溪边一级' }).waitFor()
    await page.getByRole('heading', { name: 'What is lacking' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await picture(page, 'seller-chain-en-390')
  })

  it('says that there is none for a seller without links, and for an address that names nobody', async () => {
    const alone = await givenSeller(house, { name: '独自经营' })
    await openAs('auditor', `/desk/sellers/${alone}/chain`)
    await page.getByText('没有登记上下级关系，没有链条').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.goto('/desk/sellers/nobody/chain')
    await page.getByText('没有这个商家的链条').waitFor()
  })

  it('lets a link name the case it is known from', async () => {
    await openAs('intake', `/desk/sellers/${middle}`)
    await givenSeller(house, { name: '新来下级' })
    await house.settle()
    await page.getByRole('button', { name: '登记上下级关系' }).click()
    await page.getByLabel('另一方是它的下级').check()
    await page.getByLabel('另一方', { exact: true }).fill('新来下级')
    await page.getByRole('listbox').getByRole('option').first().click()
    await page.getByLabel('来源', { exact: true }).fill('投诉人说的')
    await page.getByLabel('依据的案件或商品').selectOption(`case ${caseNumber}`)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('依据案件').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })
})
