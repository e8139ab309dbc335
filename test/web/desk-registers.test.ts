import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { postReports } from '../../server/partners/post-reports.ts'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { givenSellers, openSearchableHouse } from '../sellers/searchable-house.ts'
import { openBrowser } from '../support/browser.ts'
import { givenPartner, reportInput } from '../support/given-partner.ts'
import type { House } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let browser: Browser
let officer: BrowserContext
let page: Page

beforeAll(async () => {
  house = await openSearchableHouse({ limitScale: 50 })
  const { 潮鞋工厂一手货源: sellerId } = await givenSellers(house, [
    { name: '云岭蜂蜜自家蜂场', kind: 'INDIVIDUAL_BUSINESS' },
    { name: '潮鞋工厂一手货源', kind: 'UNKNOWN' },
  ])
  await upsertListingsBulk(house.system(), {
    source: 'test',
    rows: [
      {
        sourceKey: 'bag',
        sellerId,
        title: '高仿一比一老花包 支持专柜验货',
        text: '原单尾货，1:1复刻，超A品质，全套包装。',
        brand: 'LV',
        priceFen: 39_900,
      },
    ],
  })
  const partner = await givenPartner(house, '微店平台')
  await postReports(partner.ctx, [reportInput('R-1'), reportInput('R-2')])
  await house.settle()
  server = await openServer(house)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await house?.close()
})
afterEach(async () => officer?.close())

const openAs = async (role: TestRole, address: string) => {
  officer = await newOfficer(browser, server, role)
  page = await officer.newPage()
  await page.goto(address)
}

describe('the register of sellers', () => {
  it('finds a seller in spite of a wrong character and keeps the words in the address', async () => {
    await openAs('mediator', '/desk/sellers')
    await page.getByRole('searchbox', { name: '查找商家' }).fill('云岭蜂密自家')
    await page.getByRole('link', { name: '云岭蜂蜜自家蜂场' }).waitFor()
    await page.waitForURL(/query=/)
    await page.getByText('列出1条').waitFor({ state: 'attached' })
    await page.getByLabel('主体类型').selectOption({ label: '个体工商户（1）' })
    await page.waitForURL(/kind=INDIVIDUAL_BUSINESS/)
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('kind='))
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
    const searchBox = page.getByRole('searchbox', { name: '查找商家' })
    await searchBox.press('ArrowDown')
    const hit = page.getByRole('link', { name: '云岭蜂蜜自家蜂场' }).and(page.locator(':focus'))
    await hit.press('ArrowUp')
    await searchBox.and(page.locator(':focus')).press('Enter')
    await page.getByRole('heading', { level: 1, name: '云岭蜂蜜自家蜂场' }).waitFor()
  })

  it('narrows by what is known and counts it, keeps it in the address, and sorts', async () => {
    await openAs('investigator', '/desk/sellers')
    await page.getByLabel('风险线索').selectOption({ label: '有待判断的监测发现（1）' })
    await page.getByText('列出1条').waitFor({ state: 'attached' })
    await page.reload()
    await page.getByRole('link', { name: '潮鞋工厂一手货源' }).waitFor()
    await page.getByRole('button', { name: '取消筛选：风险线索' }).click()
    await page.getByLabel('排序').selectOption({ label: '名称拼音' })
    await page.waitForURL(/sort=NAME/)
    await page.getByRole('link', { name: '云岭蜂蜜自家蜂场' }).waitFor()
    const names = await page.getByRole('main').getByRole('listitem').getByRole('link').allInnerTexts()
    const ours = names.filter((name) => ['潮鞋工厂一手货源', '云岭蜂蜜自家蜂场'].includes(name))
    expect(ours).toEqual(['潮鞋工厂一手货源', '云岭蜂蜜自家蜂场'])
  })

  it('narrows listings by brand and by what the screen flagged, and says why each is found', async () => {
    await openAs('investigator', '/desk/listings')
    await page.getByLabel('监测结果').selectOption({ label: '已标记（1）' })
    await page.getByLabel('标称品牌').selectOption({ label: 'LV（1）' })
    await page.waitForURL(/brand=LV/)
    await page.getByRole('searchbox', { name: '查找商品' }).fill('老花包')
    await page.getByText('标题包含').waitFor()
  })

  it('shows a listing with the words marked that a signal fired on', async () => {
    await openAs('investigator', '/desk/listings')
    await page.getByRole('link', { name: /高仿/ }).click()
    await page.getByRole('heading', { level: 1, name: /高仿/ }).waitFor()
    const marked = await page.locator('mark').allInnerTexts()
    expect(marked.join('')).toContain('高仿')
    expect(await page.locator('mark').first().getAttribute('title')).toContain('仿品行话')
  })
})

describe('findings', () => {
  it('are dismissed with a reason of the list, which is kept, and taken back', async () => {
    await openAs('investigator', '/desk/findings')
    const card = page.getByRole('main').getByRole('listitem').filter({ hasText: '仿品行话' })
    await card.getByRole('button', { name: '排除发现' }).click()
    await card.getByRole('button', { name: '排除发现' }).click()
    await card.getByText('请选择排除的原因').waitFor()
    await card.getByLabel('排除的原因').selectOption({ label: '不是在销售（提醒、求助、引用）' })
    await card.getByLabel(/^说明/).fill('商家自述为仿品展示，未在售。')
    await card.getByRole('button', { name: '排除发现' }).click()
    await page.getByText('已排除1条').waitFor()
    await page.getByLabel('状态').selectOption({ label: '已排除' })
    await page.getByText('理由：商家自述为仿品展示，未在售。').waitFor()
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销1条').waitFor()
    await page.getByRole('button', { name: '取消筛选：状态' }).click()
    await card.waitFor()
  })

  it('are chosen by keys, confirmed together, and teach how far a signal is right', async () => {
    await openAs('investigator', '/desk/findings')
    await page
      .getByRole('main')
      .getByRole('checkbox', { name: /^选择：/ })
      .first()
      .waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText('已选1条').waitFor()
    await page.keyboard.press('c')
    await page.getByRole('button', { name: /^确认/ }).first().click()
    await page.getByText('已确认1条').waitFor()
    await page.getByRole('main').getByRole('link', { name: '各信号的准确率' }).click()
    await page.getByRole('heading', { level: 1, name: '监测信号的准确率' }).waitFor()
    await page.getByRole('main').getByText('100%').first().waitFor()
  })
})

describe('findings as evidence', () => {
  it('open a case that keeps what was offered, with its hash', async () => {
    await openAs('investigator', '/desk/findings')
    await page
      .getByRole('main')
      .getByRole('checkbox', { name: /^选择：/ })
      .first()
      .check()
    await page.getByRole('button', { name: '据此立卷核查' }).click()
    await page.getByLabel('涉嫌违法的事实').fill('标题使用仿品行话。')
    await page.getByRole('button', { name: '立卷核查', exact: true }).click()
    await page.getByRole('heading', { name: '监测发现（固定的证据）' }).waitFor()
    expect(await page.getByRole('main').innerText()).toMatch(/SHA-256 [0-9a-f]{64}/)
  })
})

describe('platform reports', () => {
  it('become a case, or are kept for information with a reason', async () => {
    await openAs('intake', '/desk/reports')
    const cards = page.getByRole('main').getByRole('listitem').filter({ hasText: '平台编号' })
    await cards.filter({ hasText: 'R-1' }).getByRole('button', { name: '转为案件' }).click()
    await cards.filter({ hasText: 'R-1' }).getByRole('button', { name: '转为案件' }).click()
    await page.getByText(/已转为案件C2026-/).waitFor()
    await cards.filter({ hasText: 'R-2' }).getByRole('button', { name: '仅作参考' }).click()
    await cards.filter({ hasText: 'R-2' }).getByRole('button', { name: '仅作参考' }).click()
    await page.getByText('请写明为什么仅作参考').waitFor()
    await page.getByLabel('不转办案的理由').fill('与已办案件重复。')
    await cards.filter({ hasText: 'R-2' }).getByRole('button', { name: '仅作参考' }).click()
    await page.getByText('没有待研判的报送').waitFor()
    await page.getByLabel('状态').selectOption({ label: '已转办案' })
    await page.getByRole('link', { name: /打开案件C2026-/ }).click()
    await page.getByRole('tab', { name: '投诉举报内容' }).click()
    await page.getByRole('heading', { name: '微店平台的报送' }).waitFor()
  })
})

describe('partner platforms', () => {
  it('get a key that is shown once, works, and is refused once revoked', async () => {
    await openAs('administrator', '/desk/partners')
    await page.getByRole('button', { name: '添加合作平台' }).click()
    await page.getByLabel('平台名称').fill('青禾商城')
    await page.getByRole('button', { name: '添加', exact: true }).click()
    const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: '青禾商城' }) })
    await card.getByRole('button', { name: '生成密钥' }).click()
    await card.getByLabel('密钥名称').fill('正式环境')
    await card.getByRole('button', { name: '生成', exact: true }).click()
    await card.getByText('请现在就保存这个密钥').waitFor()
    const key = await card.locator('code').filter({ hasText: /^wj_/ }).last().innerText()
    const read = () => server.graphql('{ partnerReports { nodes { id } } }', {}, { key })
    expect((await read()).data).toEqual({ partnerReports: { nodes: [] } })

    await card.getByRole('button', { name: '已经保存好了' }).click()
    await page.reload()
    await card.getByText('正式环境').waitFor()
    expect(await page.content()).not.toContain(key)
    await card.getByRole('button', { name: '吊销密钥：正式环境' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.innerText()).toContain('下一次调用就会被拒绝')
    await dialog.getByRole('button', { name: '吊销' }).click()
    await card.getByText('已吊销').waitFor()
    expect((await read()).data?.partnerReports).toBeUndefined()
  })
})
