import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { photo } from '../evidence/pictures.ts'
import { findBarriers, isTooWide, openBrowser } from '../support/browser.ts'
import { creditCode } from '../support/given-field.ts'
import { givenSeller } from '../support/given-seller.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { picture } from '../support/picture.ts'

let house: House
let server: OpenedServer
let browser: Browser
let officer: BrowserContext
let page: Page
beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  server = await openServer(house)
  browser = await openBrowser()
  // The phone's clock is the machine's.
  house.clock.set(new Date().toISOString())
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})
afterEach(async () => officer?.close())

const openField = async (language: 'zh-CN' | 'en' = 'zh-CN', width = 390) => {
  officer = await newOfficer(browser, server, 'investigator', { width, language })
  page = await officer.newPage()
  await page.goto('/field')
}

const sign = async () => {
  const pad = page.locator('#signature')
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  for (const [x, y] of [
    [80, 120],
    [140, 50],
    [200, 130],
    [260, 70],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y)
  await page.mouse.up()
  await page.getByRole('button', { name: '采用这个签名' }).click()
  await page.getByText('签名已保存').waitFor()
}

const writeDown = async (name: string, code: string) => {
  await page.getByRole('button', { name: '登记一家' }).click()
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByLabel('主体类型').selectOption({ label: '个体工商户' })
  await page.getByLabel('所在区县').fill('330182')
  await page.locator('[role="option"]').first().click()
  await page.getByLabel('统一社会信用代码').fill(code)
  await page.locator('#licencePhoto').setInputFiles({ name: '执照.jpg', mimeType: 'image/jpeg', buffer: await photo() })
  await page.getByLabel('实名核验程度').selectOption({ label: '证照已核实' })
  await page.getByLabel('电话', { exact: false }).first().fill('13800138222')
}

describe('the page for registering merchants on the spot', () => {
  it('opens, is filled in and kept without a connection, and sends once it is back', async () => {
    await openField()
    await page.getByText('本页断网也能打开').waitFor()
    await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true))
    await officer.setOffline(true)
    await page.reload()
    await page.getByText('没有网络。可以照常登记').waitFor()
    await writeDown('清溪断网杂货店', `${creditCode(41).slice(0, 17)}Z`)
    await page.getByRole('button', { name: '填好了，等待发送' }).click()
    // Wrong check sign, no consent, no signature: told without a connection.
    await page.getByRole('alert').getByText('请商家签名').waitFor()
    await page
      .getByRole('alert')
      .getByText(/统一社会信用代码/)
      .waitFor()
    await page.getByLabel('统一社会信用代码').fill(creditCode(41))
    await page.getByLabel('商家已阅读上面的内容并同意').check()
    await sign()
    await picture(page, 'field-form-zh-390')
    await page.reload()
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('清溪断网杂货店')
    await page.getByText('签名已保存').waitFor()
    await page.getByRole('button', { name: '填好了，等待发送' }).click()
    await page.getByText('待发送', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('待发送', { exact: true }).waitFor()
    expect(await house.parts.db.selectFrom('fieldRecord').select('id').execute()).toEqual([])
    await officer.setOffline(false)
    await page.getByText('已送达', { exact: true }).waitFor()
    await page.getByText(/已新建商家 · 清溪断网杂货店 P/).waitFor()
    await picture(page, 'field-list-zh-390')
    const kept = await house.parts.db.selectFrom('seller').selectAll().where('name', '=', '清溪断网杂货店').execute()
    expect(kept).toMatchObject([{ kind: 'INDIVIDUAL_BUSINESS', realNameLevel: 'licence', source: 'field' }])
    const pictures = await house.parts.db
      .selectFrom('evidence')
      .selectAll()
      .where('fieldRecordId', 'is not', null)
      .execute()
    expect(pictures.map(({ mediaType }) => mediaType).sort()).toEqual(['image/jpeg', 'image/png'])
    // What is personal has gone from the phone.
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('weijian-field')
          request.onsuccess = () => {
            const all = request.result.transaction('record').objectStore('record').getAll()
            all.onsuccess = () => resolve(JSON.stringify(all.result))
          }
        }),
    )
    expect(left).not.toContain('13800138222')
    // Sent again by button, nothing happens twice.
    await page.getByRole('button', { name: /^发送/ }).click()
    await page.getByText('已送达', { exact: true }).waitFor()
    expect(await house.parts.db.selectFrom('fieldRecord').select('id').execute()).toHaveLength(1)
  })

  it('asks for the identity number of who runs a registered business where that was verified', async () => {
    await openField()
    await writeDown('清溪核身商行', creditCode(44))
    expect(await page.locator('#identityNumber').count()).toBe(0)
    await page.getByLabel('实名核验程度').selectOption({ label: '身份已核实' })
    await page.getByRole('button', { name: '填好了，等待发送' }).click()
    await page.getByRole('alert').getByRole('link', { name: '核验身份须填写公民身份号码' }).click()
    expect(await page.locator('#identityNumber').evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('warns of who is on the register at entry, and says who decides', async () => {
    await givenSeller(house, {
      name: '清溪老街茶铺',
      divisionCode: '330182',
      identifiers: [{ kind: 'PHONE', value: '13800138222' }],
    })
    await openField()
    await writeDown('清溪新茶铺', creditCode(42))
    await page.getByText(/清溪老街茶铺 · P.* · 电话/).waitFor()
    await page.getByLabel('商家已阅读上面的内容并同意').check()
    await sign()
    await page.getByRole('button', { name: '填好了，等待发送' }).click()
    await page.getByText(/可能重复，待他人核定/).waitFor()
    await page.getByText(/由谁核定：本单位的/).waitFor()
  })

  it('keeps a record that is sent back, with the field and the reason', async () => {
    await openField()
    await page.getByRole('button', { name: '登记一家' }).waitFor()
    house.clock.set('2020-01-01T00:00:00Z')
    await writeDown('清溪时钟店', creditCode(43))
    await page.getByLabel('商家已阅读上面的内容并同意').check()
    await sign()
    await page.getByRole('button', { name: '填好了，等待发送' }).click()
    await page.getByText('被退回', { exact: true }).waitFor()
    await page.getByText('登记时间晚于现在，请校准手机时间').waitFor()
    house.clock.set(new Date().toISOString())
    await page.getByRole('link', { name: '修改 清溪时钟店' }).click()
    expect(await page.getByLabel('名称', { exact: true }).inputValue()).toBe('清溪时钟店')
    await page.getByRole('button', { name: '填好了，等待发送' }).click()
    await page.getByText('已送达', { exact: true }).waitFor()
  })

  it('has no barriers and fits, in both languages and widths', async () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const width of [320, 390, 1280]) {
        await openField(language, width)
        await page.getByRole('button', { name: language === 'en' ? 'Take a merchant down' : '登记一家' }).click()
        await page.locator('#signature').waitFor()
        expect([language, width, await findBarriers(page)]).toEqual([language, width, []])
        expect([language, width, await isTooWide(page)]).toEqual([language, width, false])
        await picture(page, `field-form-${language}-${width}`)
        await page.getByRole('button', { name: language === 'en' ? 'Leave it for now' : '先放着' }).click()
        await page
          .getByRole('heading', { level: 2, name: language === 'en' ? 'On this phone' : '这部手机上的登记' })
          .waitFor()
        expect([language, width, await findBarriers(page)]).toEqual([language, width, []])
        await picture(page, `field-list-${language}-${width}`)
        await officer.close()
      }
  })
})
