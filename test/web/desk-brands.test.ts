import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { PDF } from '../evidence/pictures.ts'
import { findBarriers, isTooWide, type Screen } from '../support/browser.ts'
import { givenBrand, givenBrandPerson } from '../support/given-brand.ts'
import { givenDesk } from '../support/given-desk.ts'
import { newOfficer } from '../support/officer.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()
let brandId: string
let email: string

beforeAll(async () => {
  brandId = await givenBrand(desk.house, '山茶坊', { nameLatin: 'Camellia', aliases: ['茶家'] })
  await givenBrand(desk.house, '清溪')
  email = (await givenBrandPerson(desk.house, brandId)).email
})

const pageOf = async (role: Parameters<typeof newOfficer>[2], screen: Screen = { width: 1280 }): Promise<Page> =>
  (await newOfficer(desk.browser, desk.server, role, screen)).newPage()

describe('the register of brands', () => {
  it('takes a brand in by its certificate, and says which line is wrong', async () => {
    const page = await pageOf('administrator')
    await page.goto('/desk/brands')
    await page.getByRole('link', { name: '登记品牌' }).click()
    await page.getByLabel('名称', { exact: true }).fill('岚岫')
    await page.getByLabel('别称').fill('岚家\n岚家包')
    await page.getByLabel('商标注册人').fill('岚岫皮具有限公司')
    await page.getByLabel('注册商标').fill('11223344 18\n11223344 第99类')
    await page.getByRole('button', { name: '登记品牌' }).click()
    await page.getByText('第2行：类别为第 1 至第 45 类').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByLabel('注册商标').fill('11223344 18\n11223344 25')
    await page.getByRole('button', { name: '登记品牌' }).click()
    await page.getByText('11223344（第18类）、11223344（第25类）').waitFor()
    await page.goto('/desk/brands?query=茶家')
    await page.getByRole('link', { name: '山茶坊 Camellia' }).waitFor()
    expect(await page.getByRole('link', { name: '清溪' }).count()).toBe(0)
  })

  it('lets a brand on a phone file and revoke whom it authorises, and shows it nobody else', async () => {
    const page = await pageOf({ email }, { width: 390 })
    await page.goto('/desk/brands')
    await page.getByRole('link', { name: '山茶坊 Camellia' }).click()
    await page.getByRole('button', { name: '登记授权' }).click()
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('请填写日期').first().waitFor()
    await page.getByLabel('被授权人').fill('山茶直营店')
    await page.getByLabel('账号或者店铺名称').fill('shancha_direct')
    await page.getByLabel('授权范围').fill('全部商品')
    await page.getByLabel('开始日期').fill('2026-01-01')
    await page.getByLabel('截止日期').fill('2027-12-31')
    await page
      .locator('#authorise-document')
      .setInputFiles({ name: '授权书.pdf', mimeType: 'application/pdf', buffer: PDF })
    await page.getByText('已传好1个').waitFor()
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    await picture(page, 'brand-authorise-390')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    const filed = page.getByRole('listitem').filter({ hasText: '山茶直营店' })
    await filed.getByRole('link', { name: '授权书.pdf' }).waitFor()
    await filed.getByRole('button', { name: '撤销对山茶直营店的授权' }).click()
    await filed.getByLabel('撤销的原因').fill('合同解除')
    await filed.getByRole('button', { name: '撤销', exact: true }).click()
    await filed.getByText('合同解除').waitFor()
    await page.goto('/desk/brands')
    await page.getByRole('link', { name: '山茶坊 Camellia' }).waitFor()
    expect(await page.getByText('清溪').count()).toBe(0)
  })

  it.each([
    { width: 390, language: 'zh-CN' },
    { width: 1280, language: 'en' },
  ] as const)('is without barriers at $width px in $language', async (screen) => {
    const page = await pageOf('head', screen)
    for (const address of ['/desk/brands', `/desk/brands/${brandId}`]) {
      await page.goto(address)
      await page.getByText('山茶坊').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect(await findBarriers(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await picture(page, `brands${address.length > 12 ? '-one' : ''}-${screen.language}-${screen.width}`)
    }
  })
})
