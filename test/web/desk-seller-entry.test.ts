import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { openSearchableHouse } from '../sellers/searchable-house.ts'
import { findBarriers, isTooWide, openBrowser, type Screen } from '../support/browser.ts'
import { collectionCode } from '../support/collection-code.ts'
import { expectNone } from '../support/expect-none.ts'
import { act, givenSeller } from '../support/given-seller.ts'
import type { House } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'
import { picture } from '../support/picture.ts'

let house: House
let server: OpenedServer
let browser: Browser
let officer: BrowserContext
let page: Page
let known: string
let other: string

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 50 })
  known = await givenSeller(house, {
    name: '云上小铺',
    kind: 'EXEMPT_PETTY',
    accounts: [{ platform: 'SHOP', handle: '云上小铺', url: 'https://yunshang.shop.example/home' }],
    identifiers: [{ kind: 'PHONE', value: '13800138906' }],
  })
  other = await givenSeller(house, {
    name: '另一家',
    identifiers: [{ kind: 'CREDIT_CODE', value: '91350100M000100Y43' }],
  })
  const intake = await house.as('intake')
  await act(intake, other, 'recordLicence', {
    kind: 'FOOD_TRADE',
    number: 'JY01',
    expiresOn: '2026-12-01',
    state: 'valid',
  })
  server = await openServer(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})
afterEach(async () => officer?.close())

const openAs = async (role: TestRole, address: string, screen?: Screen) => {
  officer = await newOfficer(browser, server, role, screen)
  page = await officer.newPage()
  await page.goto(address)
}
const press = (name: string) => page.getByRole('main').getByRole('button', { name, exact: false }).click()
const dialog = () => page.getByRole('dialog')
const send = (name: string) => dialog().getByRole('button', { name, exact: true }).click()

describe('the entry of a seller', () => {
  it('is kept by hand: an account, a checked identifier, a licence, a year’s turnover over the limit', async () => {
    await openAs('intake', `/desk/sellers/${known}`)
    await press('登记账号')
    await dialog().getByLabel('平台').selectOption({ label: '直播间' })
    await dialog().getByLabel('账号或名称').fill('云上直播间')
    await send('登记账号')
    await page.getByText('已完成“登记账号”').waitFor()

    await press('登记识别信息')
    await dialog().getByLabel('类型').selectOption({ label: '统一社会信用代码' })
    await dialog().getByRole('textbox', { name: '内容' }).fill('91350100M000100Y44')
    await send('登记识别信息')
    await dialog()
      .getByRole('link', { name: /校验不通过/ })
      .waitFor()
    await dialog().getByRole('textbox', { name: '内容' }).fill('91350100M000100Y43')
    await send('登记识别信息')
    await dialog()
      .getByText(/已登记在“另一家”/)
      .waitFor()
    expect(await dialog().getByRole('link', { name: '打开那个商家' }).getAttribute('href')).toBe(
      `/desk/sellers/${other}`,
    )
    await page.keyboard.press('Escape')

    await press('登记证照')
    await dialog().getByLabel('证照种类').selectOption({ label: '食品经营许可证' })
    await dialog().getByLabel('证照编号').fill('JY1330182000001')
    await dialog().getByLabel('有效期至').fill('2026-12-10')
    await send('登记证照')
    await page.getByText('JY1330182000001').first().waitFor()
    await page.getByRole('main').getByText('即将到期', { exact: true }).waitFor()

    for (const [shop, amount] of [
      ['云上小铺', '60000'],
      ['云上直播间', '40000.01'],
    ] as const) {
      await press(`登记年交易额 ${shop}`)
      await dialog().getByLabel('年度').fill('2025')
      await dialog().getByRole('textbox', { name: '年交易额' }).fill(amount)
      await dialog().getByText('平台报送').click()
      await dialog().getByLabel('报送或核实日期').fill('2026-01-31')
      await send('登记年交易额')
      await dialog().waitFor({ state: 'hidden' })
    }
    await page.getByText(/2025 年各店合计 100,000.01 元，超过 10 万元/).waitFor()
  })

  it.each([{ width: 1280 }, { width: 390, language: 'en' as const }])(
    'reads the fingerprint of a collection code off a picture, on $width pixels',
    async (screen) => {
      const words = screen.language
        ? { add: 'Add an identifier', kind: 'Kind', code: 'Collection QR code, fingerprint', value: 'Value' }
        : { add: '登记识别信息', kind: '类型', code: '收款码特征', value: '内容' }
      await openAs('intake', `/desk/sellers/${known}`, screen)
      await press(words.add)
      await dialog().getByLabel(words.kind).selectOption({ label: words.code })
      const file = { name: 'code.jpg', mimeType: 'image/jpeg' }
      const blank = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#777' } })
        .jpeg()
        .toBuffer()
      await dialog()
        .locator('input[type=file]')
        .setInputFiles({ ...file, buffer: blank })
      await dialog()
        .getByText(/图片中没有读到二维码|No QR code could be read/)
        .waitFor()
      const code = await collectionCode(`wxp://f2f0ReadOnThePage${screen.width}`)
      await dialog()
        .locator('input[type=file]')
        .setInputFiles({ ...file, buffer: code })
      await dialog()
        .getByText(/已读取，特征已填入|Read; the fingerprint stands/)
        .waitFor()
      expect(await dialog().getByRole('textbox', { name: words.value }).inputValue()).toMatch(/^[0-9a-f]{64}$/)
      await picture(page, `fingerprint-${screen.width}`)
      expectNone(
        [...(await findBarriers(page)), ...((await isTooWide(page)) ? ['too wide'] : [])],
        'Whoever reads a code here may use a reader or a phone.',
      )
      await send(words.add)
      await dialog().waitFor({ state: 'hidden' })
    },
  )

  it('keeps what is typed when somebody was faster', async () => {
    await openAs('intake', `/desk/sellers/${known}`)
    await press('登记实名核验')
    await act(await house.as('head'), known, 'recordExemption', { kind: 'PETTY', declaredOn: '2026-03-01' })
    await dialog().getByText('手机号已核实').click()
    await dialog().getByLabel('核验日').fill('2026-05-01')
    await send('登记实名核验')
    await dialog()
      .getByText(/有人改动了这个商家的登记/)
      .waitFor()
    expect(await dialog().getByLabel('核验日').inputValue()).toBe('2026-05-01')
    await page.getByRole('heading', { name: '个人从事零星小额交易' }).waitFor()
    await send('登记实名核验')
    await page.getByText('已完成“登记实名核验”').waitFor()
    await page.getByText('下次复核不晚于').waitFor()
  })

  it('shows a phone in full only with a reason, and hides it again', async () => {
    await openAs('mediator', `/desk/sellers/${known}`)
    await page.getByText('138****8906').waitFor()
    await press('查看完整内容')
    await send('显示')
    await dialog().getByText('请写明理由，至少4个字').waitFor()
    await dialog().getByLabel('查看理由').fill('联系商家核实')
    await send('显示')
    await page.getByText('13800138906').waitFor()
    await page.reload()
    await page.getByText('138****8906').waitFor()
    expect(await page.getByRole('button', { name: '更正主体信息' }).count()).toBe(0)
  })

  it('is put on the office’s watch list, which the address keeps', async () => {
    await openAs('head', `/desk/sellers/${known}`)
    await press('列入关注名单')
    await dialog().getByLabel('关注理由').fill('同类投诉集中')
    await dialog().getByLabel('关注至').fill('2027-02-01')
    await send('列入关注名单')
    await page.getByText(/同类投诉集中/).waitFor()
    await page.goto('/desk/sellers')
    await page.getByRole('combobox', { name: '需要关注' }).selectOption('WATCHED')
    await page.waitForURL(/attention=WATCHED/)
    await page.getByRole('link', { name: '云上小铺' }).waitFor()
    await page.getByRole('link', { name: '另一家' }).waitFor({ state: 'detached' })
    await page.goto('/desk/sellers?attention=LICENCE_EXPIRED')
    await page.getByText('没有符合条件的商家').waitFor()
    await page.goto('/desk/sellers?attention=LICENCE_EXPIRING')
    await page.getByRole('link', { name: '另一家' }).waitFor()
  })
})

describe('the entry of a seller in any browser', () => {
  const screens: Record<string, Screen> = {
    'a wide screen': { width: 1280 },
    'a phone in English': { width: 390, language: 'en' },
  }
  for (const [name, screen] of Object.entries(screens))
    it(`has no barrier and fits, with each of its forms open, on ${name}`, async () => {
      await openAs('head', `/desk/sellers/${known}`, screen)
      const buttons = page.getByRole('main').locator('section button')
      await buttons.first().waitFor()
      const picture = async (what: string) => {
        if (process.env.PICTURES)
          await page.screenshot({ path: `${process.env.PICTURES}/${what}-${screen.width}.png`, fullPage: true })
      }
      const wrong = async (what: string) => {
        await picture(what)
        return [...(await findBarriers(page)), ...((await isTooWide(page)) ? ['too wide'] : [])].map(
          (barrier) => `${what}: ${barrier}`,
        )
      }
      const found = await wrong('entry')
      for (let i = 0; i < (await buttons.count()); i++) {
        const label = (await buttons.nth(i).innerText()).replace(/\W+/g, '-')
        await buttons.nth(i).click()
        if (!(await dialog().isVisible())) continue
        found.push(...(await wrong(`form-${i}-${label}`)))
        await page.keyboard.press('Escape')
        await dialog().waitFor({ state: 'hidden' })
      }
      await page.goto('/desk/sellers?attention=WATCHED')
      await page.getByRole('main').getByRole('listitem').first().waitFor()
      found.push(...(await wrong('list')))
      expect(found).toEqual([])
    })
})
