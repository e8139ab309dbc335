import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { lookForHits } from '../../server/notifications/look-for-hits.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { findBarriers, openBrowser } from '../support/browser.ts'
import type { House } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'

let house: House
let server: OpenedServer
let browser: Browser
let officer: BrowserContext
let page: Page

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 50 })
  await givenSellers(house, [{ name: '云岭茶行', kind: 'ENTERPRISE' }, { name: '白云茶行' }])
  server = await openServer(house)
  house.clock.set('2026-11-23T03:00:00Z')
  browser = await openBrowser()
  officer = await newOfficer(browser, server, 'investigator')
  page = await officer.newPage()
})
afterAll(async () => {
  await officer?.close()
  await browser?.close()
  await server?.close()
  await house?.close()
})

describe('saved searches', () => {
  it('are saved as they stand, tell of what is new, are renamed, removed and brought back', async () => {
    await page.goto('/desk/sellers?query=茶行&kind=ENTERPRISE')
    await page.getByRole('button', { name: '保存这次检索' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill('茶行企业')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存：茶行企业').waitFor()
    await givenSellers(house, [{ name: '安和茶行', kind: 'ENTERPRISE' }, { name: '长宁茶行' }])
    // What was found as it was saved is the base line; the next look comes a quarter of an hour later.
    house.clock.set('2026-11-23T03:15:00Z')
    expect(await lookForHits(house.system())).toBe(1)

    await page.getByRole('button', { name: '查看', exact: true }).click()
    await page.getByText('提醒只在本页显示').waitFor()
    const fresh = page.getByRole('region', { name: '茶行企业的新结果' })
    expect(await fresh.getByRole('link').allInnerTexts()).toEqual(['安和茶行'])
    expect(await findBarriers(page)).toEqual([])
    await fresh.getByRole('button', { name: '已看过：茶行企业' }).click()
    await fresh.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: '改名：茶行企业' }).click()
    await page.getByRole('textbox', { name: '名称' }).fill('企业茶行')
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByRole('button', { name: '删除：企业茶行' }).click()
    await page.getByText('还没有保存检索').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByRole('link', { name: '企业茶行' }).click()
    await page.waitForURL(/\/desk\/sellers\?query=.*kind=ENTERPRISE/)
    await page.getByRole('link', { name: '云岭茶行' }).waitFor()
  })
})
