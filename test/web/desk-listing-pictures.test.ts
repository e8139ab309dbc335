import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { addListingPicture } from '../../server/detection/add-listing-picture.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { editedPicture, inventedPicture } from '../detection/copies/invented-pictures.ts'
import { pixelFlood } from '../evidence/pictures.ts'
import { seededRandom } from '../sellers/world/random.ts'
import { findBarriers, isTooWide, openBrowser, type Screen } from '../support/browser.ts'
import { givenUpload } from '../support/given-upload.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'
import { picture } from '../support/picture.ts'

let house: House
let server: OpenedServer
let browser: Browser
let hatId: string
let copyId: string
let goods: Buffer

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  const { ids: sellers } = await upsertSellersBulk(house.system(), {
    source: 'test',
    rows: [
      { sourceKey: 'hat', name: '海边草帽铺' },
      { sourceKey: 'copy', name: '阳光草帽行' },
    ],
  })
  const { ids } = await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [
      { sourceKey: 'hat', sellerId: sellers[0]!, title: '手工编织草帽', priceFen: 5_900 },
      { sourceKey: 'copy', sellerId: sellers[1]!, title: '海边度假草帽', priceFen: 3_900 },
    ],
  })
  ;[hatId, copyId] = [ids[0]!, ids[1]!]
  goods = await inventedPicture(seededRandom(4), { isOnWhite: true })
  const { uploadId } = await givenUpload(house, goods, 'goods.jpg')
  await addListingPicture(await house.as('intake'), { listingId: hatId, uploadId })
  await house.settle()
  server = await openServer(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

const openAs = async (role: TestRole, screen: Screen) => {
  const page = await (await newOfficer(browser, server, role, screen)).newPage()
  await page.goto(`/desk/listings/${copyId}`)
  return page
}

describe('the pictures of a listing', () => {
  it('are added on its page, and a file that is no harmless picture is refused in words', async () => {
    const page = await openAs('intake', { width: 390 })
    const choose = page.getByLabel('选择图片')
    await choose.setInputFiles({ name: 'flood.png', mimeType: 'image/png', buffer: await pixelFlood() })
    await page.getByText('像素过多').waitFor()
    await page.getByRole('button', { name: '删除flood.png' }).click()
    expect(await findBarriers(page)).toEqual([])
    expect(await isTooWide(page)).toBe(false)
    const copy = await editedPicture(await editedPicture(goods, 'watermark'), 'crop')
    await choose.setInputFiles({ name: 'copy.jpg', mimeType: 'image/jpeg', buffer: copy })
    const keep = page.getByRole('button', { name: '保存1张图片' })
    await keep.waitFor()
    await picture(page, 'listing-pictures-add-zh-390')
    await keep.click()
    await page.getByRole('img', { name: '海边度假草帽的图片1' }).waitFor()
    await page.context().close()
    await house.settle()
  })

  it('stand side by side with those of the other seller, for who reads findings', async () => {
    for (const screen of [
      { width: 1280 },
      { width: 390 },
      { width: 390, language: 'en' as const },
      { width: 1280, language: 'en' as const },
    ]) {
      const page = await openAs('investigator', screen)
      const isEnglish = 'language' in screen
      await page
        .getByRole('heading', { name: isEnglish ? 'Listings with nearly the same picture' : '图片雷同的商品' })
        .waitFor()
      const pair = page.getByRole('img', { name: isEnglish ? 'The picture of “手工编织草帽”' : '“手工编织草帽”的图片' })
      await pair.scrollIntoViewIfNeeded()
      await page.waitForFunction(() =>
        [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
      )
      expect(await findBarriers(page)).toEqual([])
      expect(await isTooWide(page)).toBe(false)
      await picture(page, `listing-pictures-${isEnglish ? 'en' : 'zh'}-${screen.width}`)
      await page.context().close()
    }
  })

  it('cannot be added by who only oversees', async () => {
    const page = await openAs('auditor', { width: 1280 })
    await page.getByRole('heading', { name: '海边度假草帽' }).waitFor()
    await page.getByText('海边草帽铺').or(page.getByText('阳光草帽行')).first().waitFor()
    expect(await page.getByLabel('选择图片').count()).toBe(0)
    await page.context().close()
  })
})
