import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { upsertListingsBulk } from '../../server/sellers/upsert-listings-bulk.ts'
import { findBarriers, isTooWide } from '../support/browser.ts'
import { givenDesk } from '../support/given-desk.ts'
import { givenEnforcement } from '../support/given-enforcement.ts'
import { givenSeller } from '../support/given-seller.ts'
import { picture } from '../support/picture.ts'

const desk = givenDesk()
let sellerId: string

beforeAll(async () => {
  const { house } = desk
  sellerId = await givenSeller(house)
  for (let count = 0; count < 2; count++) await givenEnforcement(house).opened({ sellerId, seller: {} })
  const rows = [
    { sourceKey: 'biscuits', sellerId, title: '曲奇饼干 罐装 500g' },
    { sourceKey: 'bare', sellerId, title: '养生杯垫 三无产品 无中文标签 没有生产日期' },
  ]
  await upsertListingsBulk(house.system(), { source: 'test', rows })
  await house.settle()
})

const look = async (page: Page, name: string): Promise<void> => {
  expect(await findBarriers(page)).toEqual([])
  expect(await isTooWide(page)).toBe(false)
  await picture(page, name)
}

const said = {
  'zh-CN': {
    history: '投诉举报历史',
    unlicensed: '所售商品须许可而登记中没有',
    articles: '法律依据',
    dismiss: '排除 投诉举报历史',
    dialog: '排除：投诉举报历史',
    send: '排除',
    because: '排除的原因',
    reason: '几件案件是同一件事',
    note: /^说明/,
    missing: '请选择排除的原因。',
    dismissed: '已排除',
    undo: '撤销',
    counted: '只能排除，只计件数',
    twentySeven: '《产品质量法》（2018年修正）第二十七条第（四）项、第五十四条',
    foodTrade: '《食品经营许可和备案管理办法》（2023年）第四条',
  },
  en: {
    history: 'History of complaints',
    unlicensed: 'Goods need a licence that the register does not hold',
    articles: 'Articles',
    dismiss: 'Dismiss History of complaints',
    dialog: 'Dismiss: History of complaints',
    send: 'Dismiss',
    because: 'Why nothing follows',
    reason: 'The cases are one and the same matter',
    note: /^Remark/,
    missing: 'Choose why nothing follows.',
    dismissed: 'Dismissed',
    undo: 'Undo',
    counted: 'Only ever dismissed: counted, no share',
    twentySeven: 'Product Quality Law (2018) arts. 27(4), 54',
    foodTrade: 'Measures on food business licences and filings (2023) art. 4',
  },
} as const

describe.each([
  [1280, 'zh-CN'],
  [1280, 'en'],
  [390, 'zh-CN'],
  [390, 'en'],
] as const)('at %s pixels in %s', (width, language) => {
  const words = said[language]

  it('the queue shows the articles of the words met, and the history of the seller beside its name', async () => {
    const page = await desk.pageOf('head', { width, language })
    await page.goto(`/desk/findings?sellerId=${sellerId}`)
    await page.locator('strong', { hasText: words.unlicensed }).waitFor()
    const articles = page.getByRole('list', { name: words.articles })
    await articles.getByText(words.foodTrade).waitFor()
    await articles.getByText(words.twentySeven).waitFor()
    await page.getByText(words.history).first().waitFor()
    await look(page, `queue-articles-${width}-${language}`)
  })

  it('the seller’s page names the cases that its history rests on', async () => {
    const page = await desk.pageOf('head', { width, language })
    await page.goto(`/desk/sellers/${sellerId}`)
    await page.locator('strong', { hasText: words.history }).waitFor()
    await look(page, `seller-signals-${width}-${language}`)
  })

  it('it is dismissed there with its reason, leaves the queue, is counted, and is taken back', async () => {
    const page = await desk.pageOf('head', { width, language })
    await page.goto(`/desk/sellers/${sellerId}`)
    await page.getByRole('button', { name: words.dismiss, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: words.dialog })
    const send = dialog.getByRole('button', { name: words.send, exact: true })
    await send.click()
    await dialog.getByText(words.missing).first().waitFor()
    await look(page, `seller-signal-dismissing-${width}-${language}`)
    await dialog.getByLabel(words.because).selectOption({ label: words.reason })
    await dialog.getByLabel(words.note).fill('两件已经并案')
    await send.click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(words.dismissed, { exact: true }).waitFor()
    await page.getByText(words.reason, { exact: true }).waitFor()
    await page.getByText('两件已经并案').waitFor()
    expect(await page.getByRole('button', { name: words.dismiss, exact: true }).count()).toBe(0)
    await look(page, `seller-signal-dismissed-${width}-${language}`)

    const other = await page.context().newPage()
    await other.goto(`/desk/findings?sellerId=${sellerId}`)
    await other.locator('strong', { hasText: words.unlicensed }).waitFor()
    expect(await other.getByText(words.history).count()).toBe(0)
    await other.goto('/desk/precision')
    const row = other.getByRole('row', { name: words.history })
    await row.getByText(words.counted).waitFor()
    await look(other, `precision-${width}-${language}`)
    await other.close()

    await page.getByRole('button', { name: words.undo, exact: true }).click()
    await page.getByRole('button', { name: words.dismiss, exact: true }).waitFor()
  })
})
