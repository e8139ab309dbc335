import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { findBarriers, openBrowser } from '../support/browser.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { picture } from '../support/picture.ts'

const COUNT = 33

let house: House
let server: OpenedServer
let browser: Browser
let officer: BrowserContext
let page: Page

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  for (let i = 0; i < COUNT; i++)
    await given(house).submission({
      narrative: `第${i}号买家：收到的商品标签模糊，防伪码查询不到。`,
      kinds: [i % 11 === 0 ? 'LEAD' : 'DISPUTE'],
    })
  server = await openServer(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})
beforeEach(async () => {
  officer = await newOfficer(browser, server, 'intake')
  page = await officer.newPage()
})
afterEach(async () => officer.close())

const rows = () => page.locator('tbody tr')
const numbers = () => rows().getByRole('link').allInnerTexts()
const palette = () => page.getByRole('combobox', { name: '查找或输入命令' })
const openQueue = async (search: string) => {
  await page.goto(`/desk/cases${search}`)
  await rows().first().waitFor()
}

describe('a queue', () => {
  it('shows every column at the desk’s width, and says that a search leaves closed cases out', async () => {
    for (const language of ['zh-CN', 'en']) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.addInitScript((chosen) => localStorage.setItem('weijian.language', chosen), language)
      await openQueue('?queue=OFFICE')
      const [table, pane] = await page.evaluate(() => {
        const found = document.querySelector('table')!
        return [found.getBoundingClientRect().right, found.closest('section')!.getBoundingClientRect().right]
      })
      expect(table).toBeLessThanOrEqual(pane)
      await picture(page, `queue-${language}-1280`)
    }
    await page.goto('/desk/cases?queue=OFFICE&text=C2026')
    await page.locator('a[href="/desk/cases?text=C2026"]').waitFor()
  })

  it('explains each date where it stands, by keys alone and in both languages', async () => {
    await openQueue('?queue=OFFICE')
    const date = rows().first().getByRole('button', { name: '这个日期怎么算的' })
    await date.focus()
    await page.keyboard.press('Enter')
    const why = page.locator('[popover]:popover-open')
    await why.getByText('《市场监督管理投诉举报处理办法》').first().waitFor()
    await why.getByText(/当天不计/).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await picture(page, 'queue-due-why-zh-1280')
    await page.keyboard.press('Escape')
    await why.waitFor({ state: 'hidden' })
    const visitor = await newOfficer(browser, server, 'intake', { width: 390, language: 'en' })
    const own = await visitor.newPage()
    await own.goto('/desk/cases?queue=OFFICE')
    await own.getByRole('button', { name: 'How this date was counted' }).first().click()
    await own
      .locator('[popover]:popover-open')
      .getByText(/That day is not counted/)
      .waitFor()
    await picture(own, 'queue-due-why-en-390')
    await visitor.close()
  })

  it('turns its pages in the address, and goes back to where one was', async () => {
    await openQueue('?queue=OFFICE')
    const first = await numbers()
    expect(first).toHaveLength(30)
    await page.getByRole('link', { name: '下一页' }).click()
    await page.waitForURL(/after=/)
    await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length === count, COUNT - 30)
    const second = await numbers()
    expect(second.filter((number) => first.includes(number))).toEqual([])
    await page.reload()
    await rows().first().waitFor()
    expect(await numbers()).toEqual(second)
    await page.goBack()
    await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length === count, 30)
    const list = page.getByRole('region', { name: '本单位在办' })
    await list.evaluate(
      (element) =>
        new Promise((resolve) => {
          element.addEventListener('scroll', resolve, { once: true })
          element.scrollTo(0, 700)
        }),
    )
    await rows().nth(20).getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'C2026-' }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '本单位在办' }).waitFor()
    expect(await list.evaluate((element) => element.scrollTop)).toBeGreaterThan(500)
    expect(await numbers()).toEqual(first)
  })

  it('keeps its filters in the address and takes them off one by one', async () => {
    await openQueue('?queue=OFFICE')
    await page.getByLabel('程序').selectOption({ label: '举报核查' })
    await page.waitForURL(/procedure=report/)
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3)
    await page.getByLabel('编号或内容').fill('第22号')
    await page.waitForURL(/text=/)
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
    await page.getByLabel('编号或内容').fill('没有这回事')
    await page.getByText('没有符合这些条件的案件').waitFor()
    await page.getByRole('button', { name: '取消全部筛选' }).first().click()
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 30)
    expect(new URL(page.url()).search).toBe('?queue=OFFICE')
  })

  it('offers the states of each procedure under its name, and chooses both together', async () => {
    await openQueue('?queue=OFFICE')
    const groups = page.getByLabel('环节').locator('optgroup')
    expect(await groups.evaluateAll((all) => all.map((one) => one.getAttribute('label')))).toEqual([
      '投诉调解',
      '举报核查',
      '行政处罚案件',
    ])
    await groups.nth(1).getByRole('option', { name: '待核查' }).waitFor({ state: 'attached' })
    await page.getByLabel('环节').selectOption('report registered')
    await page.waitForURL(/procedure=report&state=registered/)
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3)
    expect(await page.getByRole('combobox', { name: '程序' }).inputValue()).toBe('report')
    expect(await groups.count()).toBe(0)
    expect(await page.getByRole('combobox', { name: '环节' }).inputValue()).toBe('registered')
    await page.getByRole('button', { name: '取消筛选：环节' }).click()
    await page.waitForURL((url) => url.search === '?queue=OFFICE&procedure=report')
  })

  it('keeps a filter under a name, and shows the columns that were chosen, also on the next visit', async () => {
    await openQueue('?queue=OFFICE&procedure=report')
    await page.getByRole('button', { name: '保存这组条件' }).click()
    await page.getByLabel('这组条件的名称').fill('举报线索')
    await page.keyboard.press('Enter')
    await page.locator('summary', { hasText: '显示的列' }).click()
    await page.getByRole('checkbox', { name: '金额' }).uncheck()
    await page.getByRole('columnheader', { name: '金额' }).waitFor({ state: 'detached' })
    expect(await findBarriers(page)).toEqual([])
    await openQueue('?queue=UNASSIGNED')
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      '选择',
      '编号',
      '商家',
      '类别',
      '环节',
      '期限',
      '承办人',
    ])
    await page.getByRole('navigation', { name: '保存的条件' }).getByRole('link', { name: '举报线索' }).click()
    await page.waitForURL((url) => url.search === '?queue=OFFICE&procedure=report')
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 3)
    await page.getByRole('button', { name: '删除保存的条件：举报线索' }).click()
    await page.getByRole('navigation', { name: '保存的条件' }).waitFor({ state: 'detached' })
  })

  it('opens where each role works from', async () => {
    for (const [role, title] of [
      ['legalReviewer', '没有待审核的案件'],
      ['head', '没有待审批的案件'],
      ['supervisor', '没有超期督办的案件'],
      ['mediator', '您名下没有在办案件'],
    ] as const) {
      const person = await newOfficer(browser, server, role)
      const desk = await person.newPage()
      await desk.goto('/desk')
      await desk.getByText(title).waitFor()
      await person.close()
    }
  })

  it('is walked by keyboard: j, k, Enter, Esc, g and a letter', async () => {
    await openQueue('?queue=UNASSIGNED')
    const [, second] = await numbers()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: second! }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: '待分派' }).waitFor()
    await page.waitForFunction((number) => document.activeElement?.textContent === number, second!)
    await page.keyboard.press('/')
    expect(await page.getByLabel('编号或内容').evaluate((box) => box === document.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.getByText('您名下没有在办案件').waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).getByText('本单位在办').waitFor()
  })

  it('finds a case and does things through the command palette', async () => {
    await openQueue('?queue=OFFICE')
    const [number] = await numbers()
    await page.keyboard.press('Control+k')
    await palette().waitFor()
    await page.keyboard.type(number!)
    await page.keyboard.press('Enter')
    await page.waitForURL(/text=/)
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1)
    await page.keyboard.press('Control+k')
    await palette().waitFor()
    await page.keyboard.type('账户')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '我的账户' }).waitFor()
  })

  it('shows nothing of the reporters to a mediator, and says what is not theirs to see', async () => {
    const mediator = await newOfficer(browser, server, 'mediator')
    const desk = await mediator.newPage()
    await desk.goto('/desk/cases?queue=OFFICE&procedure=report')
    await desk.getByText('没有符合这些条件的案件').waitFor()
    await desk.goto('/desk/partners')
    await desk.getByRole('heading', { level: 1, name: '没有权限' }).waitFor()
    await mediator.close()
  })

  it('says what failed and offers another try, with the rest of the page left standing', async () => {
    let isDown = true
    await page.route('**/graphql', (route) =>
      isDown && route.request().postData()?.includes('query Cases(') ? route.abort() : route.continue(),
    )
    await page.goto('/desk/cases?queue=OFFICE')
    const alert = page.getByRole('main').getByRole('alert')
    await alert.waitFor()
    isDown = false
    await alert.getByRole('button').click()
    await rows().first().waitFor()
    expect(await alert.count()).toBe(0)
  })

  it('asks to sign in again when the session has ended, and comes back', async () => {
    await openQueue('?queue=OFFICE')
    await officer.clearCookies()
    await page.getByLabel('类别').selectOption({ label: '假冒伪劣' })
    await page.getByText('登录已失效').waitFor()
    const href = await page.getByRole('link', { name: '重新登录' }).getAttribute('href')
    expect(href).toBe(`/sign-in?to=${encodeURIComponent('/desk/cases?queue=OFFICE&category=counterfeit')}`)
  })
})
