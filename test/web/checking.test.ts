import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { LIMITS } from '../../server/core/limits.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { findBarriers, isTooWide, newVisitor, openBrowser, type Screen } from '../support/browser.ts'
import { givenBrand } from '../support/given-brand.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { act } from '../support/given-seller.ts'
import type { House } from '../support/house.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import { picture } from '../support/picture.ts'

// Each visit opens a browser page and looks at every element of it several times.
jest.setTimeout(240_000)

const TEA = '清溪茶业有限公司'
let house: House
let server: OpenedServer
let browser: Browser

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 10 })
  server = await openServer(house)
  browser = await openBrowser()
  const ids = await givenSellers(house, [
    { name: TEA, kind: 'ENTERPRISE', accounts: [{ platform: 'WECHAT', handle: 'qingxi_cha88' }] },
    { name: '王小手作', kind: 'EXEMPT_HANDICRAFT', accounts: [{ platform: 'WECHAT', handle: 'wang_shouzuo' }] },
  ])
  const intake = await house.as('intake')
  const business = { kind: 'BUSINESS', number: '91350100M000100Y43', expiresOn: '2030-12-31', state: 'valid' }
  await act(intake, ids[TEA]!, 'recordLicence', business)
  await act(intake, ids.王小手作!, 'recordExemption', { kind: 'HANDICRAFT', declaredOn: '2026-10-01' })
  const served = await givenEnforcement(house).caseIn('served', { sellerId: ids[TEA]! })
  const publish = { action: 'publishDecision', answers: { publishedOn: '2026-10-12' } }
  await givenEnforcement(house).take(served, { as: 'head', ...publish })
  await givenBrand(house, '山茶坊')
  await house.settle()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})

/** The words of a page by language, as far as the walks need them. */
const WORDS = {
  'zh-CN': {
    check: '查询',
    box: '商家名称、店名',
    troubled: '但有正在公示的处罚',
    exempt: '自己声明',
    unknown: '我们没有“',
  },
  en: {
    check: 'Check',
    box: 'Name, shop name',
    troubled: 'a penalty of it is being published',
    exempt: 'declares that',
    unknown: 'We have nothing',
  },
} as const

const openPage = async (screen: Screen): Promise<{ visitor: BrowserContext; page: Page; faults: string[] }> => {
  const visitor = await newVisitor(browser, server.url, screen)
  const page = await visitor.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto('/check')
  await page.locator('main h1[tabindex]').waitFor()
  return { visitor, page, faults }
}

const ask = async (page: Page, query: string, words: (typeof WORDS)[keyof typeof WORDS] = WORDS['zh-CN']) => {
  await page.getByLabel(words.box).fill(query)
  await page.getByRole('button', { name: words.check, exact: true }).click()
}

const barriersAt = async (page: Page, place: string): Promise<string[]> => [
  ...(await findBarriers(page)).map((barrier) => `${place}: ${barrier}`),
  ...((await isTooWide(page)) ? [`${place}: wider than the screen`] : []),
]

const walk = async (screen: Screen & { language: 'zh-CN' | 'en' }) => {
  const words = WORDS[screen.language]
  const { visitor, page, faults } = await openPage(screen)
  const found = await barriersAt(page, 'empty')
  const look = async (query: string, sentence: string) => {
    await ask(page, query, words)
    await page.getByRole('status').filter({ hasText: sentence }).waitFor()
    found.push(...(await barriersAt(page, query)))
  }
  await look(TEA, words.troubled)
  await look('wang_shouzuo', words.exempt)
  await look('清溪茶叶有限公司', words.unknown)
  await look('n'.repeat(300), words.unknown)
  await page.getByLabel(words.box).fill('·')
  await page.getByRole('button', { name: words.check, exact: true }).click()
  await page.getByRole('alert').waitFor()
  found.push(...(await barriersAt(page, 'too short')))
  await visitor.close()
  return [...found, ...faults]
}

describe('checking a seller', () => {
  it('has no barrier and fits in Chinese on a phone', async () => {
    expect(await walk({ width: 390, language: 'zh-CN' })).toEqual([])
  })

  it('has no barrier and fits in English on a wide screen', async () => {
    expect(await walk({ width: 1280, language: 'en' })).toEqual([])
  })

  it('has no barrier in English on a phone in the dark, nor in Chinese on a wide screen', async () => {
    expect(await walk({ width: 390, language: 'en', isDark: true })).toEqual([])
    expect(await walk({ width: 1280, language: 'zh-CN' })).toEqual([])
  })

  it('goes by keyboard from the first page to the penalty, and leaves nothing of it in the address', async () => {
    const { visitor, page } = await openPage({ width: 390 })
    await page.goto('/')
    await page.getByRole('link', { name: '查商家' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '查商家' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type(TEA)
    await page.keyboard.press('Enter')
    const card = page.getByRole('article')
    await card.waitFor()
    expect(await card.innerText()).toContain('罚款¥5,000.00')
    expect(await card.innerText()).toContain('清溪县市场监督管理局')
    expect(await card.innerText()).toContain('不说明有没有投诉')
    expect(page.url()).toBe(`${server.url}/check`)
    await page.reload()
    expect(await page.getByLabel(WORDS['zh-CN'].box).inputValue()).toBe('')
    await visitor.close()
  })

  it('goes from a name a sign off to the right one by a tap', async () => {
    const { visitor, page } = await openPage({ width: 390 })
    await ask(page, '清溪茶叶有限公司')
    await page.getByRole('button', { name: TEA }).click()
    await page.getByRole('status').filter({ hasText: '但有正在公示的处罚' }).waitFor()
    expect(await page.getByLabel(WORDS['zh-CN'].box).inputValue()).toBe(TEA)
    await visitor.close()
  })

  it.each(['zh-CN', 'en'] as const)(
    'tells in %s whether a brand authorises the seller, until when',
    async (language) => {
      const { visitor, page } = await openPage({ width: 390, language })
      await page.locator('#brand').fill('山茶坊')
      await ask(page, 'shancha_official', WORDS[language])
      const answer = page.getByRole('region', {
        name: { 'zh-CN': '品牌授权', en: 'Authorised by the brand?' }[language],
      })
      await answer.getByText('2027').waitFor()
      expect(await barriersAt(page, 'authorised')).toEqual([])
      await picture(page, `check-brand-${language}`)
      await ask(page, 'somebody_else', WORDS[language])
      await answer.getByText({ 'zh-CN': '不等于假货', en: 'does not mean counterfeit' }[language]).waitFor()
      expect(page.url()).toBe(`${server.url}/check`)
      await visitor.close()
    },
  )

  it('says when there is no answer, and asks again', async () => {
    const { visitor, page } = await openPage({ width: 390 })
    await page.route('**/graphql', (route) => route.abort())
    await ask(page, TEA)
    await page.getByRole('alert').waitFor()
    expect(await barriersAt(page, 'no answer')).toEqual([])
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.getByRole('status').filter({ hasText: '但有正在公示的处罚' }).waitFor()
    await visitor.close()
  })

  it('says when one has asked too often, and when to come back', async () => {
    const small = await openSearchableHouse({ limitScale: 1 / LIMITS.checkByAddress.points })
    const door = await openServer(small)
    const visitor = await newVisitor(browser, door.url, { width: 390 })
    const page = await visitor.newPage()
    await page.goto('/check')
    await ask(page, 'nobody_at_all')
    await page.getByRole('status').filter({ hasText: '我们没有“nobody_at_all”' }).waitFor()
    await ask(page, 'nobody_else')
    await page.getByRole('alert').filter({ hasText: '10' }).waitFor()
    expect(await barriersAt(page, 'too many')).toEqual([])
    await visitor.close()
    await door.close()
    await small.close()
  })

  it('loads at most 150 kB of script, gzipped, and so does the first page', async () => {
    for (const address of ['/', '/check']) {
      const visitor = await newVisitor(browser, server.url, { width: 390 })
      const page = await visitor.newPage()
      const scripts = new Set<string>()
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname)
      })
      await page.goto(address)
      await page.locator('main h1[tabindex]').waitFor()
      const bytes = [...scripts].reduce(
        (sum, script) => sum + gzipSync(readFileSync(path.join(process.cwd(), 'web/dist', script))).length,
        0,
      )
      await visitor.close()
      expect(scripts.size).toBeGreaterThan(0)
      expect(bytes).toBeLessThanOrEqual(150_000)
    }
  })
})
