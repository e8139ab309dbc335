import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, jest } from '@jest/globals'
import type { Page } from 'playwright-core'
import { findBarriers, isTooWide, newVisitor, type Screen } from '../support/browser.ts'
import { given } from '../support/given.ts'

// Each walk opens a dozen pages and looks at every element of each.
jest.setTimeout(240_000)

import { givenDesk } from '../support/given-desk.ts'

const desk = givenDesk()

/** A draft that has reached the review, as the form keeps it. */
const draft = {
  clientRequestId: '6f0c1f6e-3a55-4c7b-9d8e-0b1c2d3e4f50',
  savedAt: '2026-11-20T08:00:00Z',
  reached: 6,
  category: 'counterfeit',
  details: { counterfeit: { brand: '山茶坊', product: '精华液', whyFake: 'labelDiffers' } },
  narrative: '在朋友圈看到广告后付款，收到的商品标签模糊，防伪码查询不到。',
  seller: { wechatId: 'meizhuang_xiaoli' },
  wants: ['REFUND'],
  filer: { name: '王小明', phone: '13800138000', address: '清溪县人民路1号' },
}

const steps = ['/file', '/file/seller', '/file/wants', '/file/when', '/file/evidence', '/file/you', '/file/review']

/** Opens every public page and gives what is wrong with each. */
const walk = async (screen: Screen): Promise<string[]> => {
  const { submission, secret } = await given(desk.house).submission({ kinds: ['DISPUTE', 'LEAD'] })
  const visitor = await newVisitor(desk.browser, desk.server.url, screen)
  const page = await visitor.newPage()
  const found: string[] = []
  page.on('pageerror', (error) => found.push(`${page.url()}: ${error.message}`))
  page.on('console', (line) => line.type() === 'error' && found.push(`${page.url()}: ${line.text()}`))
  const look = async (name: string) => {
    await page.locator('main h1[tabindex]').waitFor()
    await page
      .getByText(screen.language === 'en' ? 'Loading…' : '正在打开…')
      .first()
      .waitFor({ state: 'detached' })
    found.push(...(await findBarriers(page)).map((barrier) => `${name}: ${barrier}`))
    if (await isTooWide(page)) found.push(`${name}: wider than the screen`)
    found.push(...(await smallTargets(page)).map((target) => `${name}: ${target}`))
  }
  for (const address of ['/', '/file', '/receipt', '/follow', '/check', '/nowhere']) {
    await page.goto(address)
    await look(address)
  }
  await page.evaluate((kept) => localStorage.setItem('weijian.filing', JSON.stringify(kept)), draft)
  for (const address of steps) {
    await page.goto(address)
    await look(`${address} with a draft`)
  }
  await page.goto(`/follow#${submission.number}.${secret}`)
  await page.locator('main ol').waitFor()
  await look('/follow opened')
  await visitor.close()
  return found
}

/** Buttons, links and fields under 44 CSS pixels, links inside a sentence apart. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'main button, main a, main input, main textarea, main summary, header button, header a',
      ),
    ]
      .filter((target) => !target.closest('.visually-hidden, p, li > a, label, dialog'))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
      .map(({ target, box }) => `${target.tagName} "${target.textContent}" is ${box.width} × ${box.height}`),
  )

describe('the public pages', () => {
  it('have no barrier and fit at 320 px in Chinese', async () => {
    expect(await walk({ width: 320 })).toEqual([])
  })

  it('have no barrier and fit at 390 px in English, dark', async () => {
    expect(await walk({ width: 390, language: 'en', isDark: true })).toEqual([])
  })

  it('have no barrier and fit at 320 px in elder mode', async () => {
    expect(await walk({ width: 320, isElder: true })).toEqual([])
  })

  it('have no barrier at 1280 px in English', async () => {
    expect(await walk({ width: 1280, language: 'en' })).toEqual([])
  })

  it('load at most 180 kB of script, gzipped, before the first field can be used', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
    const page = await visitor.newPage()
    const scripts = new Set<string>()
    page.on('request', (request) => request.resourceType() === 'script' && scripts.add(new URL(request.url()).pathname))
    await page.goto('/file')
    await page.getByRole('button', { name: '假冒伪劣' }).click()
    await page.getByLabel('所称品牌').fill('山茶坊')
    const bytes = [...scripts].reduce(
      (sum, script) => sum + gzipSync(readFileSync(path.join(process.cwd(), 'web/dist', script))).length,
      0,
    )
    await visitor.close()
    expect(scripts.size).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(180_000)
  })

  it('move nothing that is seen while they grow into place', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
    const page = await visitor.newPage()
    await page.addInitScript(() => {
      const seen = { shift: 0 }
      Object.assign(globalThis, { seen })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const [address, last] of [
      ['/', '不用先分清'],
      ['/file', '假冒伪劣'],
      ['/follow', '查询码丢了怎么办'],
    ] as const) {
      await page.goto(address)
      await page.getByText(last).first().waitFor()
      const shift = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)
      expect({ address, shift }).toEqual({ address, shift: 0 })
    }
    await visitor.close()
  })

  it('say what to do when a page cannot be fetched, and keep the way home', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
    const page = await visitor.newPage()
    await page.goto('/')
    await page.route('**/assets/filing-page*', (route) => route.abort())
    await page.getByRole('link', { name: '投诉 / 举报' }).click()
    await page.getByRole('heading', { level: 1, name: '页面没有打开' }).waitFor()
    await page.getByRole('link', { name: '微监首页' }).click()
    await page.getByRole('heading', { level: 1, name: '微商消费投诉举报' }).waitFor()
    await visitor.close()
  })

  it('lead a keyboard past the header', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 1280 })
    const page = await visitor.newPage()
    await page.goto('/')
    await page.locator('main h1[tabindex]').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/file')
    await visitor.close()
  })

  it('say where one is in the title, and in the heading that takes the focus', async () => {
    const visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
    const page = await visitor.newPage()
    await page.goto('/')
    await page.getByRole('link', { name: '查进度' }).first().click()
    await page.getByRole('heading', { level: 1, name: '查进度' }).waitFor()
    expect(await page.title()).toBe('查进度 · 微监')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: '微商消费投诉举报' }).waitFor()
    await visitor.close()
  })
})
