import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { sql } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { collectionQrFingerprint } from '../../server/sellers/collection-qr.ts'
import { listMergeCandidates } from '../../server/sellers/merging/candidate-store.ts'
import { linkSellers } from '../../server/sellers/merging/link-sellers.ts'
import { matchSellers } from '../../server/sellers/merging/match-sellers.ts'
import { representativesOf } from '../../server/sellers/merging/merge-store.ts'
import { upsertSellersBulk } from '../../server/sellers/upsert-sellers-bulk.ts'
import { findBarriers, isTooWide, openBrowser } from '../support/browser.ts'
import { expectNone } from '../support/expect-none.ts'
import { given } from '../support/given.ts'
import { type House, openHouse } from '../support/house.ts'
import { newOfficer } from '../support/officer.ts'
import { type OpenedServer, openServer } from '../support/open-server.ts'
import type { TestRole } from '../support/people.ts'

let house: House
let server: OpenedServer
let browser: Browser
let officer: BrowserContext
let page: Page
let ids: string[]
let candidateId: string

const shared = (n: number) => [
  { kind: 'PHONE' as const, value: `1690000000${n}` },
  { kind: 'COLLECTION_QR' as const, value: `QR-${n}` },
]

/** Far more accounts than a screen holds: what the drawing has to carry. */
const MANY = 4_980

beforeAll(async () => {
  house = await openHouse({ limitScale: 50 })
  const rows = [
    { sourceKey: 'a', name: '小雅美妆', identifiers: [...shared(1), { kind: 'PAYEE' as const, value: '李小雅' }] },
    { sourceKey: 'b', name: '阿宝护肤优选', identifiers: [...shared(1), { kind: 'PAYEE' as const, value: '王阿宝' }] },
    { sourceKey: 'c', name: '柚子童装', identifiers: shared(2) },
    { sourceKey: 'd', name: '星河数码馆', identifiers: shared(2) },
    { sourceKey: 'e', name: '清溪总代', identifiers: [] },
    ...Array.from({ length: 400 }, (_, i) => ({ sourceKey: `${i}`, name: `路人${i}号店` })),
  ]
  ids = (await upsertSellersBulk(house.system(), { source: 'test', rows })).ids
  await matchSellers(house.system(), ids.slice(0, 5))
  await linkSellers(await house.as('intake'), { uplineId: ids[4]!, downlineId: ids[0]!, note: '朋友圈自称总代理' })
  await given(house).opened('mediation', { seller: { phone: '16900000001' } })
  await sql`
    insert into seller_account (seller_id, platform, handle, handle_key)
    select ${ids[3]!}, 'GROUP', '群' || i, 'q' || i from generate_series(1, ${MANY}::int) as i`.execute(house.parts.db)
  const { rows: found } = await listMergeCandidates(await house.as('intake'), { filter: { sellerId: ids[0]! } })
  candidateId = found[0]!.row.id
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

describe('what may be one operator', () => {
  it('has no barrier and fits, in both languages, wide and narrow', async () => {
    const problems: string[] = []
    for (const screen of [{ width: 1280 }, { width: 390, language: 'en' as const }, { width: 390 }]) {
      const visitor = await newOfficer(browser, server, 'intake', screen)
      const tab = await visitor.newPage()
      for (const [address, ready] of [
        ['/desk/merges', 'main li'],
        [`/desk/merges/${candidateId}`, 'main tfoot'],
        [`/desk/sellers/${ids[0]}/operator`, '[data-drawn]'],
        ['/desk/merges/01900000-0000-7000-8000-000000000000', 'h1[tabindex]'],
      ] as const) {
        await tab.goto(address)
        await tab.locator(ready).first().waitFor()
        await tab.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
        const found = [...(await findBarriers(tab)), ...((await isTooWide(tab)) ? ['too wide'] : [])]
        problems.push(...found.map((problem) => `${screen.width} ${address}: ${problem}`))
      }
      await visitor.close()
    }
    expectNone(problems, 'Whoever decides here may use a reader, a keyboard or a phone.')
  })

  it('is merged with a reason, and taken back at once from the toast', async () => {
    await openAs('intake', '/desk/merges')
    await page.getByRole('link', { name: /小雅美妆/ }).click()
    await page.getByText(collectionQrFingerprint('QR-1')).first().waitFor()
    await page.getByRole('button', { name: '是同一经营者，以“小雅美妆”为代表' }).click()
    await page.getByText('请写明理由，至少两个字').first().waitFor()
    await page.getByLabel('理由').fill('收款码与电话相同，本人承认')
    await page.getByRole('button', { name: '是同一经营者，以“小雅美妆”为代表' }).click()
    await page.getByText('已合并：').waitFor()
    expect((await representativesOf(house.system(), [ids[1]!])).get(ids[1]!)).toBe(ids[0])
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('已撤销合并').waitFor()
    expect((await representativesOf(house.system(), [ids[1]!])).get(ids[1]!)).toBe(ids[1])
    await page.goto(`/desk/sellers/${ids[0]}/operator`)
    await page.getByText('合并后立即撤销').waitFor()
  })

  it('is parted, remembered, and the decision can be withdrawn', async () => {
    await openAs('head', '/desk/merges')
    await page.getByRole('link', { name: /柚子童装/ }).click()
    await page.getByLabel('理由').fill('代理机构的电话和收款码')
    await page.getByRole('button', { name: '不是同一经营者' }).click()
    await page.getByText('已记下').waitFor()
    await page.getByRole('link', { name: /柚子童装/ }).waitFor({ state: 'detached' })
    await page.goto(`/desk/sellers/${ids[2]}/operator`)
    await page.getByRole('button', { name: '撤回判定' }).click()
    await page.getByLabel('理由').fill('查明为同一人')
    await page.getByRole('button', { name: '撤回判定' }).click()
    await page.getByText('已撤回判定').waitFor()
  })

  it('draws five thousand things around a seller and says them in words', async () => {
    await openAs('auditor', `/desk/sellers/${ids[3]}/operator`)
    const canvas = page.locator('[data-drawn]')
    await canvas.waitFor()
    expect(Number(await canvas.getAttribute('data-drawn'))).toBeGreaterThan(MANY)
    await page.getByText(/图中共 4,?98\d 项/).waitFor()
    await page.getByRole('button', { name: /再列出一些/ }).click()
    expect(await page.locator('main table').last().locator('tbody tr').count()).toBe(100)
    expect(await page.getByRole('button', { name: '撤销合并' }).count()).toBe(0)
  })
})
