import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { PDF } from '../evidence/pictures.ts'
import { findBarriers, isTooWide, openBrowser, type Screen } from '../support/browser.ts'
import { findingAbout, givenBrand, givenBrandPerson } from '../support/given-brand.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { picture } from '../support/picture.ts'

let house: House
let server: OpenedServer
let browser: Browser
let email: string
beforeAll(async () => {
  // The page offers a day from today on; the house has to have the same today.
  house = await openHouse({ limitScale: 50, now: new Date().toISOString() })
  server = await openServer(house)
  browser = await openBrowser()
  email = (await givenBrandPerson(house, await givenBrand(house, '山茶坊'))).email
  await findingAbout(house, '山茶坊')
  await findingAbout(house, '没有登记的')
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

const pageOf = async (role: Parameters<typeof newOfficer>[2], screen: Screen): Promise<Page> =>
  (await newOfficer(browser, server, role, screen)).newPage()

const tomorrow = (): string => new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10)

const look = async (page: Page, name: string): Promise<void> => {
  expect(await findBarriers(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await picture(page, name)
}

describe('asking a brand to authenticate', () => {
  it('goes from the queue to the brand’s inbox on a phone and back to the finding', async () => {
    const head = await pageOf('head', { width: 1280 })
    await head.goto('/desk/findings')
    await head.getByRole('button', { name: '请品牌方辨认' }).first().click()
    const form = head.getByRole('form', { name: '请品牌方辨认' })
    await form.getByLabel('请辨认什么').fill('请辨认包装和批号')
    await look(head, 'ask-brand-1280')
    await form.getByRole('button', { name: '发出' }).click()
    await head.getByText('等待答复').first().waitFor()

    const brand = await pageOf({ email }, { width: 390 })
    await brand.goto('/desk')
    await brand.getByText('请辨认包装和批号').waitFor()
    await look(brand, 'authentications-390')
    await brand.getByRole('button', { name: '答复', exact: true }).click()
    await brand.getByRole('button', { name: '发出答复' }).click()
    await brand.getByText('请选择辨认意见').waitFor()
    await brand.getByLabel('假冒或者侵权').check()
    await brand.getByLabel('理由').fill('批号不存在')
    let arrive = () => {}
    const held = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await brand.route('**/uploads**', async (route) => {
      await held
      await route.continue()
    })
    await brand
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: '意见.pdf', mimeType: 'application/pdf', buffer: PDF })
    // What is still on its way is waited for: an answer stands, and would stand without its paper.
    await brand.getByRole('button', { name: '发出答复' }).click()
    await brand.getByText('文件还在上传，请等传完再提交').first().waitFor()
    arrive()
    await brand.getByText('已传好1个').waitFor()
    await look(brand, 'authentication-answer-390')
    await brand.getByRole('button', { name: '发出答复' }).click()
    await brand.getByRole('link', { name: '意见.pdf' }).waitFor()

    await head.reload()
    await head.getByText('批号不存在').first().waitFor()
    await head.getByRole('link', { name: '打开商品' }).first().waitFor()
    await look(head, 'asked-brand-1280')
  })

  it('asks about all that were chosen in one go, and says what could not be asked', async () => {
    const wanted = [await findingAbout(house, '山茶坊'), await findingAbout(house, '山茶坊')]
    const page = await pageOf('head', { width: 1280 })
    await page.goto('/desk/findings?signal=counterfeit-slang')
    await page.getByLabel('选择本页').check()
    const ask = page.locator('[data-on]').getByRole('button', { name: '请品牌方辨认' })
    await ask.click()
    const form = page.getByRole('form', { name: '请品牌方辨认' })
    await form.getByLabel('请辨认什么').fill('请辨认标签')
    await form.getByLabel('希望何时答复').fill('')
    await form.getByRole('button', { name: '发出' }).click()
    await form.getByText('请填写日期').waitFor()
    await form.getByLabel('希望何时答复').fill(tomorrow())
    await look(page, 'ask-brand-bulk-1280')
    await form.getByRole('button', { name: '发出' }).click()
    await form.getByText('有的商品没有涉及已登记的品牌，没有发出。').waitFor()
    const query = '{ authentications(first: 100) { nodes { question finding { id } } } }'
    const { data } = await server.graphql(query, {}, { cookie: await server.signIn('head') })
    const asked = data.authentications.nodes.filter(({ question }: { question: string }) => question === '请辨认标签')
    expect(asked.map(({ finding }: { finding: { id: string } }) => finding.id)).toEqual(expect.arrayContaining(wanted))
  })

  it.each([
    { width: 390, language: 'en' },
    { width: 1280, language: 'zh-CN' },
  ] as const)('shows an officer what was asked at $width px in $language', async (screen) => {
    const page = await pageOf('head', screen)
    await page.goto('/desk/authentications')
    await page.getByText('批号不存在').first().waitFor()
    await look(page, `authentications-${screen.language}-${screen.width}`)
  })
})
