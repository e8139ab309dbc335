import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { observePrices } from '../../server/detection/prices/observe-prices.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { givenBrand } from '../support/given-brand.ts'
import { givenDesk } from '../support/given-desk.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()
/** What twelve sellers ask for one jar, in yuan. */
const usual = [360, 380, 390, 398, 400, 410, 420, 428, 430, 450, 468, 520]

beforeAll(async () => {
  const { house } = desk
  await givenBrand(house, '山茶坊')
  const sellers = usual.map((_, i) => ({ sourceKey: `S${i}`, name: `${i}号小铺` }))
  const { ids } = await upsertSellersBulk(house.system(), { source: 'test', rows: sellers })
  const rows = usual.map((yuan, i) => ({
    sourceKey: `L${i}`,
    title: '山茶坊 面霜 50ml',
    sellerId: ids[i]!,
    priceFen: yuan * 100,
  }))
  await upsertListingsBulk(house.system(), { source: 'test', rows })
  await house.settle()
})

const look = async (page: Page, name: string): Promise<void> => {
  expect(await findBarriers(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await picture(page, name)
}

describe('the ranges of prices', () => {
  it('say that none were worked out while that is so', async () => {
    const page = await desk.pageOf('investigator')
    await page.goto('/desk/precision/prices')
    await page.getByText('还没有计算过').waitFor()
    await look(page, 'prices-none-1280')
  })

  it('are shown by brand, goods and amount with their lines, on a desk and on a phone, in both languages', async () => {
    await observePrices(desk.house.system())
    for (const width of [1280, 390])
      for (const language of ['zh-CN', 'en'] as const) {
        const page = await desk.pageOf('investigator', { width, language })
        await page.goto('/desk/precision')
        const says =
          language === 'en'
            ? { link: /^Price ranges/, row: '山茶坊 · skin care' }
            : { link: /^价格区间/, row: '山茶坊 · 护肤品' }
        await page.getByRole('link', { name: says.link }).click()
        const row = page.getByRole('row', { name: says.row })
        await row.waitFor()
        expect(await row.innerText()).toContain('50ml')
        expect(await row.innerText()).toContain('195')
        await look(page, `prices-${width}-${language}`)
      }
  })

  it('can be looked for by the beginning of a brand’s name, which the address holds', async () => {
    const page = await desk.pageOf('investigator')
    await page.goto('/desk/precision/prices')
    await page.getByRole('searchbox').fill('清溪')
    await page.getByText('没有区间').waitFor()
    expect(new URL(page.url()).searchParams.get('brand')).toBe('清溪')
    await page.getByRole('searchbox').fill('山茶')
    await page.getByRole('row', { name: '山茶坊 · 护肤品' }).waitFor()
  })
})
