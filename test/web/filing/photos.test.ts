import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { newVisitor } from '../../support/browser.ts'
import { fillFiling, readReceipt } from '../../support/filing-form.ts'
import { givenDesk } from '../../support/given-desk.ts'

const desk = givenDesk()
let visitor: BrowserContext
let page: Page
beforeEach(async () => {
  visitor = await newVisitor(desk.browser, desk.server.url, { width: 390 })
  page = await visitor.newPage()
})
afterEach(async () => visitor.close())

const filedBy = async (number: string) =>
  desk.house.system().db.selectFrom('submission').selectAll().where('number', '=', number).executeTakeFirstOrThrow()

const send = () => page.getByRole('button', { name: '提交', exact: true })

/** A picture of some megabytes that compresses badly, so that it travels in several pieces. */
const largePhoto = () =>
  sharp({
    create: {
      width: 1400,
      height: 1000,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()

const toEvidence = async () => {
  await fillFiling.what(page)
  await fillFiling.seller(page)
  await fillFiling.wants(page)
  await fillFiling.when(page)
}

describe('the photos of a filing', () => {
  it('goes on with a photo where the lost connection cut it off', async () => {
    const photo = await largePhoto()
    await toEvidence()
    let pieces = 0
    let places = 0
    await page.route('**/uploads', (route) => {
      places += 1
      return route.continue()
    })
    await page.route('**/uploads/*', async (route) => {
      if (route.request().method() !== 'PATCH' || ++pieces !== 2) return route.continue()
      await visitor.setOffline(true)
      return route.abort('internetdisconnected')
    })
    await page.getByLabel('从相册或文件选').setInputFiles({ name: '聊天.png', mimeType: 'image/png', buffer: photo })
    await page.getByText('已暂停').waitFor()
    await page.getByText('现在没有网络。您填写的内容').waitFor()
    await fillFiling.evidence(page)
    await fillFiling.you(page)
    await visitor.setOffline(false)
    await send().click()
    const filed = await filedBy((await readReceipt(page)).number)
    const [evidence] = await desk.house
      .system()
      .db.selectFrom('evidence')
      .selectAll()
      .where('submissionId', '=', filed.id)
      .execute()
    expect(evidence?.sha256).toBe(createHash('sha256').update(photo).digest('hex'))
    expect(places).toBe(1)
  })

  it('takes a chosen photo up again after the page was closed', async () => {
    const photo = await largePhoto()
    await toEvidence()
    await page.route('**/uploads/*', (route) => route.abort())
    await page.getByLabel('从相册或文件选').setInputFiles({ name: '聊天.png', mimeType: 'image/png', buffer: photo })
    // Shown at once, but only what the device has written down outlives the page.
    await page.locator('[data-kept="true"]').filter({ hasText: '聊天.png' }).waitFor()
    await page.close()
    page = await visitor.newPage()
    await page.goto('/file/evidence')
    await page.getByText('聊天.png').waitFor()
    await page.getByText(/已传好 · /).waitFor()
  })

  it('says so where the device cannot keep a photo', async () => {
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError')
      }
    })
    await toEvidence()
    let isCut = true
    await page.route('**/uploads/*', (route) => (isCut ? route.abort() : route.continue()))
    await page
      .getByLabel('从相册或文件选')
      .setInputFiles({ name: '聊天.png', mimeType: 'image/png', buffer: await largePhoto() })
    await page.getByText('这部设备存不下它：传好之前请不要关闭本页。').waitFor()
    isCut = false
    await page.getByText(/已传好 · /).waitFor()
    await page.getByText('这部设备存不下它').waitFor({ state: 'detached' })
  })

  it('pauses a photo whose request nobody answers and sends it again', async () => {
    await page.clock.install()
    await toEvidence()
    const lost = Promise.withResolvers<void>()
    await page.route('**/uploads/*', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      lost.resolve()
      return undefined
    })
    await page
      .getByLabel('从相册或文件选')
      .setInputFiles({ name: '聊天.png', mimeType: 'image/png', buffer: await largePhoto() })
    await lost.promise
    await page.clock.fastForward(31_000)
    await page.getByText('已暂停').waitFor()
    await page.route('**/uploads/*', (route) => route.continue())
    await page.clock.fastForward(16_000)
    await page.getByText(/已传好 · /).waitFor()
  })

  it('refuses a file of another kind by name and reason', async () => {
    await toEvidence()
    const files = [
      { name: 'setup.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') },
      { name: '假的.png', mimeType: 'image/png', buffer: Buffer.from('this is no picture at all') },
    ]
    await page.getByLabel('从相册或文件选').setInputFiles(files)
    await page.getByText('“setup.exe”不能添加：只收照片、截图和PDF。').waitFor()
    await page.getByText('只能上传图片（JPEG、PNG、WebP）或 PDF').waitFor()
    // A file that is never taken is nothing to try again or to wait for: the form says so and stays.
    expect(await page.getByRole('button', { name: '再传一次' }).count()).toBe(0)
    await fillFiling.evidence(page)
    await fillFiling.you(page)
    await send().click()
    await page.getByText('有文件不能接收').first().waitFor()
    await page.goto('/file/evidence')
    await page.getByRole('button', { name: '删除假的.png' }).click()
    await page.getByText('假的.png').waitFor({ state: 'detached' })
  })
})
